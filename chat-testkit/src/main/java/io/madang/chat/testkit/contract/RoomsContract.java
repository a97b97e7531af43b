package io.madang.chat.testkit.contract;

/** What {@link io.madang.chat.application.port.RoomRepository} promises. */
public interface RoomsContract extends GroupRoomContract, PrivateRoomContract {}
