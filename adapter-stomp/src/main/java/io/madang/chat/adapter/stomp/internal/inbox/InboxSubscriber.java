package io.madang.chat.adapter.stomp.internal.inbox;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.session.InboundQueue;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.application.usecase.live.FollowInboxCommand;
import io.madang.chat.application.usecase.live.FollowInboxUseCase;
import org.jspecify.annotations.Nullable;

/** Turns a SUBSCRIBE into a following of the inbox of its session's member. */
public final class InboxSubscriber {

  private final FollowInboxUseCase inboxes;

  public InboxSubscriber(FollowInboxUseCase inboxes) {
    this.inboxes = inboxes;
  }

  public void subscribe(
      StompSession session, SubscriptionName name, MessageHead head, @Nullable String receipt) {
    InboxSubscription subscription = new InboxSubscription(session, name, head, receipt);
    InboundQueue inbound = session.inbound();
    inbound.beginSubscription();
    subscription.whenSettled(() -> {
      inbound.settleSubscription();
      inbound.answerSubscription();
    });
    session.subscriptions().add(subscription);
    subscription.hold(inboxes.follow(new FollowInboxCommand(session.member().id()), subscription));
  }
}
