package io.madang.chat.adapter.stomp.internal.inbox;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.frame.SignalFrame;
import io.madang.chat.adapter.stomp.internal.session.Replies;
import io.madang.chat.adapter.stomp.internal.session.StompSession;
import io.madang.chat.adapter.stomp.internal.session.StompSubscription;
import io.madang.chat.adapter.stomp.internal.session.SubscriptionName;
import io.madang.chat.kit.websocket.chat.InboxSubscription;
import io.madang.chat.kit.websocket.session.Refusal;
import io.madang.chat.kit.websocket.socket.Frame;
import io.madang.chat.protocol.json.HintDocument;
import io.madang.chat.protocol.stomp.Destination;
import org.jspecify.annotations.Nullable;

/** One SUBSCRIBE to the inbox: turns hints into frames for its session. */
final class InboxQueueSubscription extends InboxSubscription implements StompSubscription {

  private static final String PATH = new Destination.Inbox().path();

  private final StompSession session;
  private final SubscriptionName name;
  private final MessageHead head;
  private final @Nullable String receipt;

  InboxQueueSubscription(
      StompSession session, SubscriptionName name, MessageHead head, @Nullable String receipt) {
    super(session);
    this.session = session;
    this.name = name;
    this.head = head;
    this.receipt = receipt;
  }

  @Override
  public SubscriptionName name() {
    return name;
  }

  @Override
  protected Frame frameOf(HintDocument hint) {
    return SignalFrame.of(head, PATH, "inbox-hint", hint.bytes());
  }

  @Override
  protected void confirm() {
    session.receipt(receipt);
  }

  @Override
  protected void lose(Refusal why) {
    session.subscriptions().forget(this);
    Replies.subscriptionLost(
        session, Replies.document(why).forReceipt(receipt).forSubscription(name.id()));
  }
}
