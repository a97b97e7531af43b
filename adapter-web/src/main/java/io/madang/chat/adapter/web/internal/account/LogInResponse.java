package io.madang.chat.adapter.web.internal.account;

import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.application.usecase.member.LogInResult.LoggedIn;

/** Holds a token: never printed. */
@WireNames
record LogInResponse(long id, String name, String email, String token) {

  static LogInResponse of(LoggedIn loggedIn) {
    return new LogInResponse(
        loggedIn.member().id().value(),
        loggedIn.member().name().value(),
        loggedIn.member().email().value(),
        loggedIn.token());
  }

  @Override
  public String toString() {
    return "LogInResponse[hidden]";
  }
}
