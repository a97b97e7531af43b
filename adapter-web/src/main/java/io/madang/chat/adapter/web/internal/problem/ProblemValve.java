package io.madang.chat.adapter.web.internal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/**
 * Says in our words what Tomcat refuses before a request reaches the application, instead of a page
 * about Tomcat.
 */
public final class ProblemValve extends ErrorReportValve {

  /** Tomcat has no type for headers that are too many or too long, and calls them a 400. */
  private static final Pattern TOO_MUCH =
      Pattern.compile(
          saying(Http11InputBuffer.class, "iib.requestheadertoolarge.error")
              + "|"
              + saying(MimeHeaders.class, "headers.maxCountFail"));

  private final ProblemWriter problems;

  private final BiConsumer<HttpServletRequest, HttpServletResponse> origins;

  private ProblemValve(
      ProblemWriter problems, BiConsumer<HttpServletRequest, HttpServletResponse> origins) {
    this.problems = problems;
    this.origins = origins;
  }

  /** The origins are told whether they may read what is refused here. */
  public static void install(
      ConfigurableTomcatWebServerFactory tomcat,
      ProblemWriter problems,
      BiConsumer<HttpServletRequest, HttpServletResponse> origins) {
    tomcat.addContextCustomizers(context -> {
      if (context.getParent() instanceof StandardHost host) {
        host.setErrorReportValveClass(ProblemValve.class.getName());
        host.getPipeline().addValve(new ProblemValve(problems, origins));
      }
    });
  }

  @Override
  protected void report(Request request, Response response, @Nullable Throwable failure) {
    if (response.getStatus() < HttpServletResponse.SC_BAD_REQUEST
        || response.getContentWritten() > 0) {
      return;
    }
    try {
      origins.accept(request, response);
      Problem problem = Problem.of(status(response, failure));
      problems.writeTo(response, problem, ProblemBodyAdvice.languageOf(request));
    } catch (IOException gone) {
      // Nobody is there to be told.
    }
  }

  private static HttpStatusCode status(Response response, @Nullable Throwable failure) {
    return failure != null && TOO_MUCH.matcher(String.valueOf(failure.getMessage())).lookingAt()
        ? HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        : HttpStatusCode.valueOf(response.getStatus());
  }

  /** The beginning of what Tomcat says, up to the first number in it. */
  private static String saying(Class<?> who, String key) {
    String text = StringManager.getManager(who).getString(key);
    return Pattern.quote(text.replaceFirst("(?s)\\[?\\{0}.*", ""));
  }
}
