package io.madang.chat.adapter.stomp.internal.inbox;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.kit.websocket.chat.InboxSubscriber;
import org.jspecify.annotations.Nullable;

/** Turns a SUBSCRIBE to the inbox into a subscription of its session's member. */
public final class InboxQueueHandler {

  private final InboxSubscriber inboxes;

  public InboxQueueHandler(InboxSubscriber inboxes) {
    this.inboxes = inboxes;
  }

  public void subscribe(
      StompSession session, SubscriptionName name, MessageHead head, @Nullable String receipt) {
    InboxQueueSubscription subscription = new InboxQueueSubscription(session, name, head, receipt);
    session.subscriptions().add(subscription);
    inboxes.start(subscription);
  }
}
