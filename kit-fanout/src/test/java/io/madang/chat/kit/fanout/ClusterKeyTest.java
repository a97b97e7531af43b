package io.madang.chat.kit.fanout;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class ClusterKeyTest {

  private static final String CHANNEL = "madang:v1:p1";
  private static final byte[] ENVELOPE = FanOutEnvelope.beat(0x0123456789abcdefL);
  private static final long MILLIS = 1_767_323_045_678L;

  private final ClusterKey key = new ClusterKey(Node.KEY);
  private final byte[] signed = key.sign(CHANNEL, ENVELOPE, MILLIS);

  /** Nodes of different releases know each other by these bytes. */
  @Test
  void signature_isPinned() {
    assertThat(HexFormat.of().formatHex(signed))
        .isEqualTo(
            "4d02"
                + "0123456789abcdef"
                + "00"
                + "0000000000000000"
                + "0000019b7ca98f2e"
                + "710bca61f9dcd77f0944f683cb41782b");
  }

  @Test
  void signed_hasEnvelopeAndTimeInIt() {
    assertThat(key.hasSigned(CHANNEL, signed)).isTrue();
    assertThat(ClusterKey.envelope(signed)).isEqualTo(ENVELOPE);
    assertThat(ClusterKey.millis(signed)).isEqualTo(MILLIS);
  }

  @Test
  void eachBit_isSignedOrPartOfTheSignature() {
    for (int bit = 0; bit < 8 * signed.length; bit++) {
      byte[] changed = signed.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(key.hasSigned(CHANNEL, changed)).as("bit %d", bit).isFalse();
    }
  }

  @Test
  void shorterAndLonger_areNotSigned() {
    for (int length = 0; length < signed.length; length++) {
      assertThat(key.hasSigned(CHANNEL, Arrays.copyOf(signed, length))).isFalse();
    }
    assertThat(key.hasSigned(CHANNEL, Arrays.copyOf(signed, signed.length + 1))).isFalse();
  }

  @Test
  void otherChannel_isNotSigned() {
    assertThat(key.hasSigned("madang:v1:p10", signed)).isFalse();
    assertThat(key.hasSigned("madang:v1:p", signed)).isFalse();
  }

  /** The end of a channel's name is not the beginning of an envelope. */
  @Test
  void channelAndEnvelope_doNotRunIntoEachOther() {
    byte[] longer = new byte[ENVELOPE.length + 1];
    longer[0] = '1';
    System.arraycopy(ENVELOPE, 0, longer, 1, ENVELOPE.length);
    byte[] shifted = key.sign("madang:v1:p", longer, MILLIS);

    assertThat(tail(shifted)).isNotEqualTo(tail(signed));
  }

  @Test
  void otherKey_hasNotSigned() {
    byte[] other = "another key of at least 32 bytes!".getBytes(US_ASCII);

    assertThat(new ClusterKey(other).hasSigned(CHANNEL, signed)).isFalse();
  }

  private static byte[] tail(byte[] message) {
    return Arrays.copyOfRange(message, message.length - 16, message.length);
  }
}
