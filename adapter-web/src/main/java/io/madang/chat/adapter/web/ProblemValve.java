package io.madang.chat.adapter.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.http.HttpStatusCode;

/**
 * Says in our words what Tomcat refuses before a request reaches the application, instead of a page
 * about Tomcat.
 */
final class ProblemValve extends ErrorReportValve {
  private final ProblemWriter problems;

  private ProblemValve(ProblemWriter problems) {
    this.problems = problems;
  }

  static void install(ConfigurableTomcatWebServerFactory tomcat, ProblemWriter problems) {
    tomcat.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ProblemValve.class.getName());
        host.getPipeline().addValve(new ProblemValve(problems));
      }
    });
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    int status = response.getStatus();
    if (status < HttpServletResponse.SC_BAD_REQUEST || response.getContentWritten() > 0) {
      return;
    }
    try {
      Problem problem = Problem.of(HttpStatusCode.valueOf(status));
      response.setStatus(problem.status().value());
      problems.writeTo(response, problem, Locale.ENGLISH);
    } catch (IOException gone) {
      Failures.log("Nobody waits for the answer", gone);
    }
  }
}
