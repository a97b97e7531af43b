package io.madang.chat.adapter.web.internal.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Handles requests that failed outside of any controller. */
@RestController
public final class ProblemErrorController implements ErrorController {

  @RequestMapping("/error")
  @Nullable ResponseEntity<Object> error(HttpServletRequest request) {
    HttpStatusCode status = status(request);
    if (!(request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable failure)) {
      return Problem.of(status).answer();
    }
    if (isOfAClientGone(failure, status)) {
      GoneClient.note();
      return null;
    }
    if (status.is5xxServerError()) {
      Failures.log("A request failed", failure);
    }
    return Problem.of(status).answer();
  }

  /** Tomcat reports a body that the client did not finish as a bad request. */
  private static boolean isOfAClientGone(Throwable failure, HttpStatusCode status) {
    return status.is5xxServerError()
        ? failure instanceof ClientAbortException
        : failure instanceof IOException && !(failure instanceof BadRequestException);
  }

  private static HttpStatusCode status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatusCode.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }
}
