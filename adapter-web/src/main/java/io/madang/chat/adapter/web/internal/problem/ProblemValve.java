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
 * Answers with a problem detail where Tomcat refuses a request before it reaches the application,
 * instead of Tomcat's own error page.
 */
public final class ProblemValve extends ErrorReportValve {

  /** Tomcat reports too many or too long headers as 400, distinguishable only by its message. */
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

  /** Installs the valve. {@code origins} adds the CORS headers to what is refused here. */
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
      // The client has disconnected.
    }
  }

  private static HttpStatusCode status(Response response, @Nullable Throwable failure) {
    return failure != null && TOO_MUCH.matcher(String.valueOf(failure.getMessage())).lookingAt()
        ? HttpStatus.REQUEST_HEADER_FIELDS_TOO_LARGE
        : HttpStatusCode.valueOf(response.getStatus());
  }

  /** A pattern for one of Tomcat's messages, up to its first parameter. */
  private static String saying(Class<?> who, String key) {
    String text = StringManager.getManager(who).getString(key);
    return Pattern.quote(text.replaceFirst("(?s)\\[?\\{0}.*", ""));
  }
}
