package io.madang.chat.domain.event;

/** An event that is delivered live. */
public sealed interface Broadcast permits RoomBroadcast, RoomEntered {

  Audience audience();
}
