package io.madang.chat.adapter.stomp;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;

/** A test class with one server for all its tests, with short deadlines and small bounds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerTest {

  final TestServer server = TestServer.start(Settings.queue(8, 64 * 1024));

  @AfterAll
  void stop() {
    server.close();
  }
}
