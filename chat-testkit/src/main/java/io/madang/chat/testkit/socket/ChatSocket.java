package io.madang.chat.testkit.socket;

import java.net.URI;
import java.util.List;

/**
 * A member at a server, over a socket, in one of the server's protocols. Everything that is heard
 * is kept, in order. Waiting is bounded, and fails if what is awaited does not come. Thread-safe.
 */
public interface ChatSocket extends AutoCloseable {

  /** One of the protocols. */
  interface Way {

    /**
     * Connects with a token to the server at this address, such as {@code http://localhost:8080}.
     */
    ChatSocket connect(URI server, String token);
  }

  /** From where a room is followed: its present end, or after a position. */
  record From(long afterSeq, String epoch) {

    private static final long END = -1;

    /** Only what happens from now on. */
    public static From now() {
      return new From(END, "");
    }

    /** After an event, in whatever epoch. */
    public static From after(long seq) {
      return new From(seq, "");
    }

    public boolean isNow() {
      return afterSeq == END;
    }
  }

  /** An event of a room: its text is empty if it is no message. */
  record Heard(long room, long seq, String epoch, String type, String text) {}

  /** Sends a message under an id, and waits for the answer. */
  SocketAnswer send(long room, String text, String clientMessageId);

  /** Sends a message, and does not even ask for an answer. */
  void post(long room, String text);

  /** Follows all events of a room, and waits for the answer. */
  SocketAnswer follow(long room, From from);

  /** Follows all events of a room, and waits for nothing. */
  void beginToFollow(long room, From from);

  /** Follows a room no more, and waits for the answer. */
  SocketAnswer unfollow(long room);

  /** Follows a room no more, and waits for nothing. */
  void stopToFollow(long room);

  /** Signals that the member is typing. */
  void type(long room);

  /** Asks for hints about the list of rooms, and waits for the first. */
  void watchInbox();

  /** The events of a room that were heard so far. */
  List<Heard> heard(long room);

  /** The ids of the members of whose typing in a room was heard so far. */
  List<Long> typing(long room);

  /** The hints that were heard so far: {@code hello}, or {@code room-changed 7}. */
  List<String> hints();

  /** The codes with which a room's following has ended so far. */
  List<String> ends(long room);

  /** Waits until the server has closed the socket, and returns the close code. */
  int awaitClosed();

  /** What the server said when it closed the socket. */
  String closeReason();

  boolean isOpen();

  /** Drops the connection without closing it properly. */
  @Override
  void close();
}
