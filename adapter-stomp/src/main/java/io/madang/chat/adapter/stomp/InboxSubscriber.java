package io.madang.chat.adapter.stomp;

import io.madang.chat.application.usecase.live.FollowInboxCommand;
import io.madang.chat.application.usecase.live.FollowInboxUseCase;
import org.jspecify.annotations.Nullable;

/** Turns a SUBSCRIBE to the inbox into a following of its session's member. */
final class InboxSubscriber {

  private final FollowInboxUseCase inboxes;
  private final Replies replies;

  InboxSubscriber(FollowInboxUseCase inboxes, Replies replies) {
    this.inboxes = inboxes;
    this.replies = replies;
  }

  void subscribe(StompSession session, String id, @Nullable String receipt) {
    InboxSubscription subscription = new InboxSubscription(session, id, receipt, replies);
    session.add(subscription);
    subscription.hold(inboxes.follow(new FollowInboxCommand(session.member().id()), subscription));
  }
}
