package io.madang.chat.bootstrap.rehearsal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.room.MyRoom;
import io.madang.chat.bootstrap.e2e.ServerNode;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.message.MessageNumber;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RehearsalIT {

  @Test
  void eachTake_isAWholePerformanceInAStoreOfItsOwn(@TempDir Path data) {
    try (ServerNode server = ServerNode.alone(data)) {
      ChatEngine engine = server.part(ChatEngine.class);
      assertThatNoException().isThrownBy(() -> Rehearsal.refuseUnlessEmpty(engine));
      Rehearsal rehearsal = new Rehearsal(server.http("/"));

      rehearsal.perform();
      rehearsal.perform();

      MyRoom room = engine.rooms().listMine().list(new MemberId(1)).getFirst();
      assertThat(room.summary().messages()).isEqualTo(new MessageNumber(400));
      assertThatThrownBy(() -> Rehearsal.refuseUnlessEmpty(engine))
          .hasMessage("A rehearsal needs a store that nobody uses");
    }
  }
}
