package io.madang.chat.adapter.web.internal.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** Writes problem details outside of controllers: in filters, and before them. */
public final class ProblemWriter {

  public void write(Problem problem, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    writeTo(response, problem, ProblemBodyAdvice.languageOf(request));
  }

  void writeTo(HttpServletResponse response, Problem problem, Locale language) throws IOException {
    byte[] body = problem.document(language).bytes();
    response.resetBuffer();
    response.setStatus(problem.status().value());
    problem
        .headers()
        .forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
    response.setContentLength(body.length);
    response.getOutputStream().write(body);
  }
}
