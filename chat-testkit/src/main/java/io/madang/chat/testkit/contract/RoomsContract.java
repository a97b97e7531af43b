package io.madang.chat.testkit.contract;

/**
 * What {@link io.madang.chat.application.port.Rooms} promises, and {@link
 * io.madang.chat.application.port.RoomLog#change} of who is in them.
 */
public interface RoomsContract extends GroupRoomContract, OpenGroupsContract, PrivateRoomContract {}
