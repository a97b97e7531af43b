package io.madang.chat.protocol.json;

import io.madang.chat.protocol.problem.ProblemCode;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/**
 * A problem detail (RFC 9457). The detail is repeated as {@code message}, where clients of other
 * chat servers expect it.
 *
 * @param code for programs
 * @param detail for people
 * @param field the invalid field, if the problem is one field of the request
 */
public record ProblemDocument(
    String title, int status, ProblemCode code, String detail, @Nullable String field)
    implements Document {

  @Override
  public void writeMembers(JsonGenerator out) {
    out.writeStringProperty("title", title);
    out.writeNumberProperty("status", status);
    out.writeStringProperty("code", code.code());
    out.writeStringProperty("detail", detail);
    out.writeStringProperty("message", detail);
    if (field != null) {
      out.writeStringProperty("field", field);
    }
  }
}
