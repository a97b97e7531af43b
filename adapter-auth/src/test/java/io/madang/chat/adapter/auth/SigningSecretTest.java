package io.madang.chat.adapter.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SigningSecretTest {

  @Test
  void random_isAcceptedAgain() {
    SigningSecret secret = SigningSecret.random();
    assertThat(SigningSecret.fromBase64(secret.toBase64() + "\n").key()).isEqualTo(secret.key());
    assertThat(SigningSecret.random().key()).isNotEqualTo(secret.key());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "short",
        "not base64 at all, but quite long enough to be a key",
        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "abababababababababababababababababababababababababababab",
        "MySecretKeyForTheChatServerThatIsLongEnoughForHmacSha256"
      })
  void unfit_isRefusedSayingWhatToDo(String text) {
    assertThatThrownBy(() -> SigningSecret.fromBase64(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("openssl rand -base64 32");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "this-is-the-secret-of-the-chat-server-in-the-tutorial",
        "CHANGEME-CHANGEME-0123456789-abcdefghijk",
        "an example key out of the manual, 32 bytes"
      })
  void encodedSample_isRefused(String sample) {
    String text = Base64.getEncoder().encodeToString(sample.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SigningSecret.fromBase64(text)).hasMessageContaining("sample");
  }

  @Test
  void tooShort_isRefusedSayingHowShort() {
    String text =
        Base64.getEncoder()
            .encodeToString("0123456789abcdefghijklmnopqrstu".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> SigningSecret.fromBase64(text)).hasMessageContaining("248 bits");
  }

  /** Nodes of different releases must derive the same: the first block of HKDF-Expand. */
  @Test
  void derivedKey_isPinned() {
    SigningSecret secret = SigningSecret.fromBase64("AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA=");
    assertThat(HexFormat.of().formatHex(secret.derive("a purpose")))
        .isEqualTo("ee9a79e5f4de3f3332d66a07bf022e8e404053d5fd7f0f9cc8731ad95c0b30e0");
    assertThat(secret.derive("another")).isNotEqualTo(secret.derive("a purpose")).hasSize(32);
  }

  @Test
  void neverPrinted() {
    SigningSecret secret = SigningSecret.random();
    assertThat(secret.toString()).doesNotContain(secret.toBase64());
  }
}
