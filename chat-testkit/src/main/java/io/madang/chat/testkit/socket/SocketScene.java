package io.madang.chat.testkit.socket;

import java.net.URI;

/** The servers, people and rooms that a {@link ChatSocketContract} is tested with. */
public interface SocketScene {

  URI alicesServer();

  /** The same as Alice's, or another node of its cluster. */
  URI bobsServer();

  /** Alice's token. */
  String alice();

  /** Bob's token. */
  String bob();

  /** A token of Alice's that expires within two seconds, but not at once. */
  String aliceForAMoment();

  /** A new room with Alice and Bob. */
  long room();

  void bobLeaves(long room);
}
