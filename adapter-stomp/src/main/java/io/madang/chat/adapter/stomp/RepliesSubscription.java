package io.madang.chat.adapter.stomp;

import java.util.concurrent.atomic.AtomicLong;

/** One SUBSCRIBE to the session's replies: turns notices into frames. */
final class RepliesSubscription implements Subscription {

  private final OutboundSession outbound;
  private final SubscriptionName name;
  private final MessageHead head;
  private final AtomicLong notices = new AtomicLong();

  RepliesSubscription(OutboundSession outbound, SubscriptionName name, MessageHead head) {
    this.outbound = outbound;
    this.name = name;
    this.head = head;
  }

  @Override
  public SubscriptionName name() {
    return name;
  }

  void tell(byte[] notice) {
    String id = "notice-" + notices.incrementAndGet();
    outbound.send(PassingFrame.of(head, Destination.Replies.PATH, id, notice));
  }

  /** Nobody tells it anything any more. */
  @Override
  public void close() {}
}
