package com.example.meetings;

import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.domain.account.MemberRole;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Tickets for the chat: a user who is logged in gets one here, and sends it to the chat as a token.
 * They are in the memory of this process; an application on several nodes would keep them in its
 * database.
 */
@RestController
class ChatTickets implements AuthenticateUseCase {

  private static final Duration GOOD_FOR = Duration.ofHours(8);

  private final Map<String, Ticket> tickets = new ConcurrentHashMap<>();
  private final People people;
  private final Clock clock;

  ChatTickets(People people, Clock clock) {
    this.people = people;
    this.clock = clock;
  }

  @PostMapping("/chat-ticket")
  String take(Principal user) {
    Instant now = clock.instant();
    tickets.values().removeIf(ticket -> ticket.end().isBefore(now));
    String ticket = UUID.randomUUID().toString();
    tickets.put(ticket, new Ticket(user.getName(), now.plus(GOOD_FOR)));
    return ticket;
  }

  @Override
  public Optional<AuthenticatedMember> authenticate(String token) {
    return Optional.ofNullable(tickets.get(token))
        .filter(ticket -> ticket.end().isAfter(clock.instant()))
        .flatMap(ticket -> people.withLogin(ticket.login()).map(person -> bearer(person, ticket)));
  }

  private static AuthenticatedMember bearer(Person person, Ticket ticket) {
    return new AuthenticatedMember(Chat.member(person), MemberRole.USER, ticket.end());
  }

  private record Ticket(String login, Instant end) {}
}
