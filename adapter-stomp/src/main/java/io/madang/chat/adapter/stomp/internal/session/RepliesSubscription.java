package io.madang.chat.adapter.stomp.internal.session;

import io.madang.chat.adapter.stomp.internal.frame.MessageHead;
import io.madang.chat.adapter.stomp.internal.frame.SignalFrame;
import io.madang.chat.kit.websocket.socket.OutboundQueue;
import io.madang.chat.protocol.stomp.Destination;

/** One SUBSCRIBE to the session's replies: turns replies into frames. */
public final class RepliesSubscription implements StompSubscription {

  private static final String PATH = new Destination.Replies().path();

  private final OutboundQueue outbound;
  private final SubscriptionName name;
  private final MessageHead head;

  public RepliesSubscription(OutboundQueue outbound, SubscriptionName name, MessageHead head) {
    this.outbound = outbound;
    this.name = name;
    this.head = head;
  }

  @Override
  public SubscriptionName name() {
    return name;
  }

  void tell(byte[] reply) {
    outbound.send(SignalFrame.of(head, PATH, "reply", reply));
  }

  /** Nobody tells it anything any more. */
  @Override
  public void close() {}
}
