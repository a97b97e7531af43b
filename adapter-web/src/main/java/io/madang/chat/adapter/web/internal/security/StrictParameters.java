package io.madang.chat.adapter.web.internal.security;

import io.madang.chat.adapter.web.internal.problem.AmbiguousValueException;
import io.madang.chat.adapter.web.internal.problem.ApiControllers;
import io.madang.chat.domain.InvalidValueException;
import io.madang.chat.domain.InvalidValueException.Fault;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Admits a request to the API's controllers only if each parameter is given once and each number
 * has its canonical form: ASCII digits, without sign, blanks or leading zeros.
 *
 * <p>Spring would accept {@code 0x1}, {@code #1}, {@code +3} and {@code ３} as numbers, an empty
 * value as the default, and join repeated values with a comma.
 */
public final class StrictParameters implements HandlerInterceptor {

  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,18}");
  private static final Set<Class<?>> NUMBERS =
      Set.of(long.class, Long.class, int.class, Integer.class);

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod method && ApiControllers.has(method)) {
      for (MethodParameter parameter : method.getMethodParameters()) {
        check(parameter, request);
      }
    }
    return true;
  }

  private static void check(MethodParameter parameter, HttpServletRequest request) {
    String name = parameter.getParameter().getName();
    if (parameter.hasParameterAnnotation(PathVariable.class)) {
      check(parameter, name, pathVariables(request).get(name));
    } else if (parameter.hasParameterAnnotation(RequestParam.class)) {
      String[] values = request.getParameterValues(name);
      if (values != null && values.length > 1) {
        throw new AmbiguousValueException(name);
      }
      check(parameter, name, values == null ? null : values[0]);
    }
  }

  private static void check(MethodParameter parameter, String name, @Nullable String value) {
    if (value != null && isNumber(parameter) && !NUMBER.matcher(value).matches()) {
      throw new InvalidValueException(name, Fault.MALFORMED, "must be a number");
    }
  }

  private static boolean isNumber(MethodParameter parameter) {
    return NUMBERS.contains(parameter.nestedIfOptional().getNestedParameterType());
  }

  /** The attribute is untyped; Spring puts a map of strings there. */
  @SuppressWarnings("unchecked")
  private static Map<String, String> pathVariables(HttpServletRequest request) {
    Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
    return variables == null ? Map.of() : (Map<String, String>) variables;
  }
}
