package io.madang.chat.adapter.web.internal.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.madang.chat.adapter.web.internal.json.WireNames;
import org.jspecify.annotations.Nullable;

/**
 * A problem detail (RFC 9457) on the wire; {@code code} is for programs, {@code detail} for people.
 *
 * @param message the detail once more, where clients of other chats look for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@WireNames
record ProblemResponse(
    String title, int status, String code, String detail, String message, @Nullable String field) {

  ProblemResponse(String title, int status, String code, String detail, @Nullable String field) {
    this(title, status, code, detail, detail, field);
  }
}
