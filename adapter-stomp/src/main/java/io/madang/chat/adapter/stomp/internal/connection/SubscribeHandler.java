package io.madang.chat.adapter.stomp.internal.connection;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.inbox.InboxQueueHandler;
import io.madang.chat.adapter.stomp.internal.room.TopicHandler;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.RepliesSubscription;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.adapter.stomp.internal.session.Subscriptions;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.protocol.stomp.Destination;
import io.madang.chat.protocol.stomp.StompFrame;
import java.util.Optional;
import java.util.Set;

/** Turns a SUBSCRIBE into a subscription of its session. */
final class SubscribeHandler {

  private static final String AUTO = "auto";
  private static final Set<String> MODES = Set.of(AUTO, "client", "client-individual");
  private static final String NO_ID = "id must have 1 to 128 characters";

  private final TopicHandler rooms;
  private final InboxQueueHandler inboxes;

  SubscribeHandler(TopicHandler rooms, InboxQueueHandler inboxes) {
    this.rooms = rooms;
    this.inboxes = inboxes;
  }

  void subscribe(StompSession session, Destination.Source source, StompFrame frame) {
    String ack = Optional.ofNullable(frame.headers().token("ack")).orElse(AUTO);
    Optional<SubscriptionName> name =
        SubscriptionName.of(session.version(), frame, Optional.of(source.path()));
    Optional<String> problem =
        name.isPresent() ? problem(session, source, name.get(), ack) : Optional.of(NO_ID);
    if (problem.isPresent()) {
      refuse(session, frame, problem.get());
    } else {
      SubscriptionName known = name.orElseThrow();
      add(
          session,
          source,
          known,
          MessageHead.of(known.id(), session.version(), !ack.equals(AUTO)),
          frame);
    }
  }

  private static Optional<String> problem(
      StompSession session, Destination.Source source, SubscriptionName name, String ack) {
    Subscriptions present = session.subscriptions();
    if (!MODES.contains(ack)) {
      return Optional.of("ack must be auto, client or client-individual");
    }
    if (present.isOtherKind(name, source instanceof Destination.Replies)) {
      return Optional.of("id is in use for another kind of destination");
    }
    return present.mayAdd(name) ? Optional.empty() : Optional.of("id is one subscription too many");
  }

  private void add(
      StompSession session,
      Destination.Source source,
      SubscriptionName name,
      MessageHead head,
      StompFrame frame) {
    switch (source) {
      case Destination.Topic topic -> rooms.subscribe(session, topic, name, head, frame);
      case Destination.Inbox inbox -> inboxes.subscribe(session, name, head, frame.receipt());
      case Destination.Replies replies -> {
        session.subscriptions().add(new RepliesSubscription(session.outbound(), name, head));
        session.receipt(frame.receipt());
      }
    }
  }

  private static void refuse(StompSession session, StompFrame frame, String detail) {
    Replies.send(
        session,
        Replies.document(Refusal.badRequest(detail))
            .forReceipt(frame.receipt())
            .forSubscription(frame.headers().value("id")));
  }
}
