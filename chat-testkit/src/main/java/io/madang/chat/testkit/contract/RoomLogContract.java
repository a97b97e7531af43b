package io.madang.chat.testkit.contract;

/** What {@link io.madang.chat.application.port.RoomLog} promises. */
public interface RoomLogContract
    extends RoomLogOrderContract,
        RoomLogOnceContract,
        RoomLogTextContract,
        RoomLogReadingContract,
        RoomLogEpochContract {}
