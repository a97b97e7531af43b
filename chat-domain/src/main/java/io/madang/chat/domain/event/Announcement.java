package io.madang.chat.domain.event;

/** What can be told while it happens. */
public sealed interface Announcement permits RoomNews, RoomEntered {

  Audience audience();
}
