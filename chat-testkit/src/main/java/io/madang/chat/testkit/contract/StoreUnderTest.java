package io.madang.chat.testkit.contract;

import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;

/** The storage ports of one database, as one node has them. Members may be kept elsewhere. */
public interface StoreUnderTest {

  RoomLog log();

  RoomRepository rooms();

  ReadCursors cursors();
}
