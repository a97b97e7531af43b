package io.madang.chat.kit.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.madang.chat.domain.event.Audience;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import org.junit.jupiter.api.Test;

final class ChannelsTest {

  /** Nodes of different releases meet by these names. */
  @Test
  void names_arePinned() {
    Channels channels = new Channels("madang", 256);

    assertThat(channels.of(room(1))).isEqualTo("madang:v1:p1");
    assertThat(channels.of(room(256))).isEqualTo("madang:v1:p0");
    assertThat(channels.of(room(Long.MAX_VALUE))).isEqualTo("madang:v1:p255");
    assertThat(channels.of(new Audience.OfMember(new MemberId(257)))).isEqualTo("madang:v1:m1");
    assertThat(channels.ofNodes()).isEqualTo("madang:v1:nodes");
  }

  @Test
  void settings_areChecked() {
    var builder = ClusterFanOut.over(new MemoryWire());

    assertThatIllegalArgumentException().isThrownBy(() -> builder.partitions(0));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.partitions(4_097));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.prefix("a b"));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.prefix(""));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.key(new byte[31]));
  }

  private static Audience room(long id) {
    return new Audience.OfRoom(new RoomId(id));
  }
}
