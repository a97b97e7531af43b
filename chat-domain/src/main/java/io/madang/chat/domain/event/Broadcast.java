package io.madang.chat.domain.event;

/** What can be told while it happens. */
public sealed interface Broadcast permits RoomBroadcast, RoomEntered {

  Audience audience();
}
