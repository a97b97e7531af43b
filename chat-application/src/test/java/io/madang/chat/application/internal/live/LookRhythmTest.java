package io.madang.chat.application.internal.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.log.LogHead;
import io.madang.chat.domain.log.Sequence;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LookRhythmTest {

  private final LookRhythm rhythm = new LookRhythm();

  @Test
  void quietRoom_takesPartHalfAsOftenEachTime_upToEveryEighthLook() {
    assertThat(looksWithPart(1, 40)).containsExactly(0, 1, 3, 7, 15, 23, 31, 39);
  }

  @Test
  void somethingNew_bringsTheRoomBackIntoEveryLook() {
    looksWithPart(1, 16);

    rhythm.found(head(2));

    assertThat(rhythm.isDue()).isTrue();
  }

  private List<Integer> looksWithPart(long seq, int looks) {
    List<Integer> part = new ArrayList<>();
    IntStream.range(0, looks)
        .filter(look -> rhythm.isDue())
        .forEach(look -> {
          part.add(look);
          rhythm.found(head(seq));
        });
    return part;
  }

  private static LogHead head(long seq) {
    return new LogHead(new Epoch("an-epoch"), new Sequence(seq));
  }
}
