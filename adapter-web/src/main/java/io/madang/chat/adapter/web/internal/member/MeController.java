package io.madang.chat.adapter.web.internal.member;

import io.madang.chat.application.account.AuthenticatedMember;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Returns the caller. */
@RestController
public final class MeController {

  @GetMapping("/member/me")
  MeResponse me(@AuthenticationPrincipal AuthenticatedMember caller) {
    return MeResponse.of(caller);
  }
}
