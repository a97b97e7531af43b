package io.madang.chat.testkit.contract;

/** What {@link io.madang.chat.application.port.Rooms} promises. */
public interface RoomsContract extends GroupRoomContract, PrivateRoomContract {}
