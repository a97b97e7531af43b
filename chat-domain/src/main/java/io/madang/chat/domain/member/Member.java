package io.madang.chat.domain.member;

/**
 * A person known to the system. The host application may own its users; the chat needs no more than
 * this.
 *
 * <p>Events carry the member as they were at the time, so that history reads the same on every node
 * and needs no second lookup.
 */
public record Member(MemberId id, MemberName name, EmailAddress email) {

  public static Member of(long id, String name, String email) {
    return new Member(new MemberId(id), new MemberName(name), new EmailAddress(email));
  }
}
