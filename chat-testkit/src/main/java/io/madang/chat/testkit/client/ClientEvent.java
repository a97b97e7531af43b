package io.madang.chat.testkit.client;

/**
 * What a {@link ReliableClient} did or saw in a room. A client reports its events one after the
 * other, in the order in which they happened.
 */
public sealed interface ClientEvent {

  /** The client's name. */
  String client();

  long room();

  /** A message was sent; {@code again} if it had been sent before. */
  record Sent(String client, long room, String id, String text, boolean again)
      implements ClientEvent {}

  /** A receipt arrived for a pending message. */
  record Acknowledged(String client, long room, String id, long seq, boolean duplicate)
      implements ClientEvent {}

  /** A message, or a subscription, was refused permanently. */
  record Refused(String client, long room, String id, String code) implements ClientEvent {}

  /** A receipt arrived for a subscription that had asked for everything after a position. */
  record Followed(
      String client,
      long room,
      String subscription,
      long after,
      String epoch,
      long head,
      String resume)
      implements ClientEvent {}

  /**
   * A subscription delivered an event: what the server sent, before the client has done its part.
   */
  record Received(String client, long room, String subscription, RoomEntry entry)
      implements ClientEvent {}

  /** The client shows an event to its user. */
  record Seen(String client, long room, RoomEntry entry) implements ClientEvent {}

  /** The log was rebuilt, and the client has discarded its copy of the room. */
  record Forgot(String client, long room, String epoch) implements ClientEvent {}
}
