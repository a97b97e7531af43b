package io.madang.chat.adapter.web.internal.problem;

import io.madang.chat.protocol.problem.ProblemTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Writes a {@link Problem} as a problem detail in the reader's language. */
@RestControllerAdvice(ApiControllers.PACKAGE)
public final class ProblemBodyAdvice implements ResponseBodyAdvice<Object> {

  @Override
  public boolean supports(
      MethodParameter returnType, Class<? extends HttpMessageConverter<?>> converterType) {
    return true;
  }

  @Override
  public @Nullable Object beforeBodyWrite(
      @Nullable Object body,
      MethodParameter returnType,
      MediaType selectedContentType,
      Class<? extends HttpMessageConverter<?>> selectedConverterType,
      ServerHttpRequest request,
      ServerHttpResponse response) {
    if (!(body instanceof Problem problem)
        || !(request instanceof ServletServerHttpRequest servlet)) {
      return body;
    }
    Locale language = languageOf(servlet.getServletRequest());
    response.getHeaders().set(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
    return problem.document(language);
  }

  static Locale languageOf(HttpServletRequest request) {
    return ProblemTexts.languageFor(Collections.list(request.getLocales()));
  }
}
