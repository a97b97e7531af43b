package io.madang.chat.adapter.web.internal.account;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.madang.chat.adapter.web.internal.json.ExactText;
import io.madang.chat.adapter.web.internal.json.Required;
import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.usecase.member.SignUpCommand;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.member.Password;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** Holds a password: never printed. */
@JsonIgnoreProperties(ignoreUnknown = true)
@WireNames
record SignUpRequest(
    @JsonDeserialize(using = ExactText.class) @Nullable String name,
    @JsonDeserialize(using = ExactText.class) @Nullable String email,
    @JsonDeserialize(using = ExactText.class) @Nullable String password) {

  SignUpCommand toCommand() {
    return new SignUpCommand(
        new MemberName(Required.text(name, "name")),
        new EmailAddress(Required.text(email, "email")),
        new Password(Required.text(password, "password")));
  }

  @Override
  public String toString() {
    return "SignUpRequest[hidden]";
  }
}
