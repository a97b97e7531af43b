package io.madang.chat.adapter.web.internal.member;

import io.madang.chat.adapter.web.internal.json.TaggedList;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.usecase.member.ListMembersUseCase;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Who there is to talk to. */
@RestController
public final class MemberController {

  private final ListMembersUseCase listMembers;

  MemberController(ChatEngine engine) {
    this.listMembers = engine.listMembers();
  }

  @GetMapping("/member/list")
  ResponseEntity<List<MemberResponse>> list() {
    return TaggedList.of(listMembers.list().stream().map(MemberResponse::of).toList());
  }
}
