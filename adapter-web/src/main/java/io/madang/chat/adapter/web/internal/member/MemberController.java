package io.madang.chat.adapter.web.internal.member;

import io.madang.chat.adapter.web.internal.json.Paging;
import io.madang.chat.adapter.web.internal.json.TaggedList;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.member.ListMembersUseCase;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import java.util.List;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists the members. */
@RestController
public final class MemberController {

  private final ListMembersUseCase listMembers;

  MemberController(ChatEngine engine) {
    this.listMembers = engine.members();
  }

  @GetMapping("/member/list")
  ResponseEntity<List<MemberResponse>> list(
      @RequestParam Optional<Long> after, @RequestParam Optional<Integer> limit) {
    Paging<Member> paging =
        new Paging<>(
            (last, most) -> listMembers.list(last.map(MemberId::new), most),
            member -> member.id().value());
    return TaggedList.of(paging.read(after, limit).stream().map(MemberResponse::of).toList());
  }
}
