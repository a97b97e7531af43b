package io.madang.chat.bootstrap.e2e;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/**
 * Something that a server answers at, with what can be said there.
 *
 * @param path as it was mapped: with variables in braces
 * @param numbers the names of the parameters in the query that are numbers
 * @param texts the names of the other ones
 */
record Endpoint(String method, String path, List<String> numbers, List<String> texts) {

  private static final Set<Class<?>> NUMBERS =
      Set.of(long.class, Long.class, int.class, Integer.class);

  private static final String NO_ROOM = "987654321";

  /** All endpoints, read from the server itself, so that no list must be maintained. */
  static List<Endpoint> of(ServerNode node) {
    List<Endpoint> all = new ArrayList<>();
    for (var mapping : node.parts(RequestMappingInfoHandlerMapping.class)) {
      mapping.getHandlerMethods().forEach((info, handler) -> all.addAll(of(info, handler)));
    }
    for (var mapping : node.parts(AbstractUrlHandlerMapping.class)) {
      mapping.getHandlerMap().keySet().forEach(path -> all.add(get(path)));
    }
    Stream.of("/nowhere", "/chat/nowhere", "/js/nowhere.js", "/actuator/env", "/connect/1/2/xhr")
        .map(Endpoint::get)
        .forEach(all::add);
    return all;
  }

  RawRequest request() {
    return request(method, filled(NO_ROOM));
  }

  RawRequest request(String otherMethod, String target) {
    return RawRequest.of(otherMethod, target).with("Accept-Language: ko-KR,ko;q=0.9,en;q=0.5");
  }

  /** All variables are numbers but the page's version. */
  boolean hasNumbersInPath() {
    return path.contains("{") && !path.contains("{*") && !path.contains("{version}");
  }

  /** The path with this in place of each variable. */
  String filled(String value) {
    return path.replaceAll("\\{[^/]+}", value).replace("**", "nowhere");
  }

  String filled() {
    return filled(NO_ROOM);
  }

  private static Endpoint get(String path) {
    return new Endpoint("GET", path, List.of(), List.of());
  }

  private static List<Endpoint> of(RequestMappingInfo info, HandlerMethod handler) {
    List<String> numbers = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (MethodParameter parameter : handler.getMethodParameters()) {
      if (parameter.hasParameterAnnotation(RequestParam.class)) {
        Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
        (NUMBERS.contains(type) ? numbers : texts).add(parameter.getParameter().getName());
      }
    }
    Set<?> methods = info.getMethodsCondition().getMethods();
    Stream<String> names =
        methods.isEmpty() ? Stream.of("GET") : methods.stream().map(Object::toString);
    return names
        .flatMap(name ->
            info.getPatternValues().stream().map(path -> new Endpoint(name, path, numbers, texts)))
        .toList();
  }
}
