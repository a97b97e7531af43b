package io.madang.chat.benchmarks.peer;

import io.madang.chat.adapter.auth.JwtAccessTokens;
import io.madang.chat.adapter.auth.SigningSecret;
import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.RoomId;
import io.madang.chat.domain.room.RoomName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rooms and the members who are in all of them, put into a store before its server starts.
 *
 * @param rooms the rooms' numbers
 * @param members everybody
 * @param tokens what the members log in with
 */
public record Population(List<RoomId> rooms, List<Member> members, List<String> tokens) {

  static Population settle(SqlStore store, SigningSecret secret, int roomCount, int people) {
    JwtAccessTokens tokens = new JwtAccessTokens(secret, Duration.ofHours(12), Clock.systemUTC());
    Instant now = Instant.now();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < people; i++) {
      members.add(member(store, i, now));
    }
    List<RoomId> rooms = new ArrayList<>();
    for (int i = 0; i < roomCount; i++) {
      RoomName name = new RoomName("Room " + i);
      RoomId room =
          store.rooms().open(OpeningRoom.group(name, members.getFirst(), now)).room().id();
      members.stream()
          .skip(1)
          .forEach(member -> store.log().change(new JoiningRoom(room, member, now)));
      rooms.add(room);
    }
    return new Population(
        rooms,
        members,
        members.stream().map(member -> tokens.issue(member, MemberRole.USER)).toList());
  }

  private static Member member(SqlStore store, int number, Instant now) {
    EmailAddress email = new EmailAddress("person%d@example.org".formatted(number));
    MemberName name = new MemberName("Person " + number);
    return store.accounts().create(name, email, new PasswordHash("none"), now).orElseThrow();
  }
}
