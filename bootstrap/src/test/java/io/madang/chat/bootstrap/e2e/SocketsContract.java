package io.madang.chat.bootstrap.e2e;

import io.madang.chat.testkit.socket.ChatSocket;
import io.madang.chat.testkit.socket.ChatSocketContract;
import io.madang.chat.testkit.socket.SocketScene;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The server's sockets, in one of its protocols: Alice at one node, Bob at another or the same. */
abstract class SocketsContract implements ChatSocketContract {

  private final ChatSocket.Way way;
  private final Stage stage;

  /** The people live as long as one test. */
  SocketsContract(ChatSocket.Way way, ServerNode alices, ServerNode bobs, String secret) {
    this.way = way;
    this.stage =
        new Stage(Person.at(alices, "alice"), Person.at(bobs, "bob"), alices, bobs, secret);
  }

  @Override
  public ChatSocket.Way way() {
    return way;
  }

  @Override
  public SocketScene scene() {
    return stage;
  }

  private record Stage(
      Person alicePerson, Person bobPerson, ServerNode alices, ServerNode bobs, String secret)
      implements SocketScene {

    @Override
    public URI alicesServer() {
      return alices.http("/");
    }

    @Override
    public URI bobsServer() {
      return bobs.http("/");
    }

    @Override
    public String alice() {
      return alicePerson.token();
    }

    @Override
    public String bob() {
      return bobPerson.token();
    }

    @Override
    public String aliceForAMoment() {
      try {
        Instant end = Instant.now().plusMillis(2_500).truncatedTo(ChronoUnit.SECONDS);
        return ShortToken.of(alicePerson, end, secret);
      } catch (GeneralSecurityException impossible) {
        throw new IllegalStateException(impossible);
      }
    }

    @Override
    public long room() {
      long room = alicePerson.createRoom("sockets");
      bobPerson.join(room);
      return room;
    }

    @Override
    public void bobLeaves(long room) {
      bobPerson.delete("/chat/room/group/" + room + "/leave").expect(200);
    }
  }
}
