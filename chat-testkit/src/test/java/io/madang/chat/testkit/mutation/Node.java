package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.testkit.contract.StoreUnderTest;

/** The storage ports of one node, one of which may be broken. */
record Node(RoomLog log, RoomRepository rooms, ReadCursors cursors) implements StoreUnderTest {}
