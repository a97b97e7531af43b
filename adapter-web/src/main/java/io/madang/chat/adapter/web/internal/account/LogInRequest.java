package io.madang.chat.adapter.web.internal.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.madang.chat.adapter.web.internal.json.ExactText;
import io.madang.chat.adapter.web.internal.json.Required;
import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.usecase.member.LogInCommand;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Holds a password: never printed. */
@JsonIgnoreProperties(ignoreUnknown = true)
@WireNames
record LogInRequest(
    @JsonDeserialize(using = ExactText.class) @Nullable String email,
    @JsonDeserialize(using = ExactText.class) @Nullable String password) {

  LogInCommand toCommand() {
    return new LogInCommand(Required.text(email, "email"), Required.text(password, "password"));
  }

  @Override
  public String toString() {
    return "LogInRequest[hidden]";
  }
}
