package io.madang.chat.adapter.web;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.usecase.member.AuthenticatedMember;
import io.madang.chat.application.usecase.member.ListMembersUseCase;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who there is to talk to, and who one is oneself. */
@RestController
final class MemberController {
  private final ListMembersUseCase listMembers;

  MemberController(ChatEngine engine) {
    this.listMembers = engine.listMembers();
  }

  @GetMapping("/member/list")
  List<MemberResponse> list() {
    return listMembers.list().stream().map(MemberResponse::of).toList();
  }

  @GetMapping("/member/me")
  MeResponse me(@AuthenticationPrincipal AuthenticatedMember caller) {
    return MeResponse.of(caller);
  }
}
