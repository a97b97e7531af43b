package io.madang.chat.adapter.web.internal.problem;

import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.HandlerTypePredicate;

/** Tells the controllers of this adapter from those of the application that embeds it. */
public final class ApiControllers {

  public static final String PACKAGE = "io.madang.chat.adapter.web";

  public static final HandlerTypePredicate TYPES = HandlerTypePredicate.forBasePackage(PACKAGE);

  private ApiControllers() {}

  public static boolean has(HandlerMethod handler) {
    return TYPES.test(handler.getBeanType());
  }
}
