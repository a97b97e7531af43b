package io.madang.chat.kit.websocket.chat;

import io.madang.chat.application.inbox.FollowInboxCommand;
import io.madang.chat.application.inbox.FollowInboxUseCase;
import io.madang.chat.kit.websocket.session.InboundQueue;
import io.madang.chat.kit.websocket.session.SocketSession;

/** Lets sessions follow their members' inboxes. */
public final class InboxSubscriber {

  private final FollowInboxUseCase inboxes;

  public InboxSubscriber(FollowInboxUseCase inboxes) {
    this.inboxes = inboxes;
  }

  /** Returns at once. */
  public void start(InboxSubscription subscription) {
    SocketSession session = subscription.session();
    InboundQueue<?> inbound = session.inbound();
    inbound.beginFollow();
    subscription.whenSettled(() -> {
      inbound.settleFollow();
      inbound.endAnswer();
    });
    subscription.hold(inboxes.follow(new FollowInboxCommand(session.member().id()), subscription));
  }
}
