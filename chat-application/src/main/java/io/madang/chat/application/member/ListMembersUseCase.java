package io.madang.chat.application.member;

import io.madang.chat.domain.member.Member;
import java.util.List;

/** Everybody who can be talked to, by id. */
public interface ListMembersUseCase {

  List<Member> list();
}
