package com.example.meetings;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.member.MemberName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Makes the application's people the members of the chat. With this bean, the chat has no sign-up.
 */
@Component
class Chat implements MemberDirectory {

  private final People people;

  Chat(People people) {
    this.people = people;
  }

  @Override
  public Optional<Member> find(MemberId id) {
    return Optional.ofNullable(findAll(List.of(id)).get(id));
  }

  @Override
  public Map<MemberId, Member> findAll(Collection<MemberId> ids) {
    return people.withIds(ids.stream().map(MemberId::value).toList()).stream()
        .map(Chat::member)
        .collect(Collectors.toMap(Member::id, Function.identity()));
  }

  @Override
  public List<Member> list(Optional<MemberId> after, int limit) {
    long last = after.map(MemberId::value).orElse(0L);
    return people.after(last, limit).stream().map(Chat::member).toList();
  }

  static Member member(Person person) {
    return new Member(
        new MemberId(person.id()),
        new MemberName(person.fullName()),
        new EmailAddress(person.mail()));
  }
}
