package io.madang.chat.adapter.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WebSettingsTest {

  @Test
  void origins_areTakenAsTheyAre() {
    Set<String> origins =
        Set.of(
            "https://app.example.com",
            "http://localhost:3000",
            "http://[::1]:8080",
            "capacitor://localhost",
            "ionic://localhost",
            "tauri://localhost",
            "http://tauri.localhost",
            "app://.",
            "chrome-extension://abcdefghijklmnop");
    assertThat(WebSettings.builder().allowedOrigins(origins).build().allowedOrigins())
        .isEqualTo(origins);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "",
        "null",
        "https://*.example.com",
        "https://example.com/",
        "example.com",
        "ftp://example.com",
        "wss://example.com",
        "file://",
        "app://",
        "https://user@example.com",
        "https://example.com, https://example.org",
        "capacitor://localhost/index.html"
      })
  void whatIsNoOrigin_isRefused(String origin) {
    Set<String> origins = Set.of(origin);
    assertThatThrownBy(() -> WebSettings.builder().allowedOrigins(origins).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null"})
  void everybodysOrigin_isRefusedWithTheReason(String origin) {
    Set<String> origins = Set.of(origin);
    assertThatThrownBy(() -> WebSettings.builder().allowedOrigins(origins).build())
        .hasMessageContaining("any page")
        .hasMessageContaining("List each origin");
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "", "x-a, x-b", "x-a: b"})
  void whatIsNoHeader_isRefused(String header) {
    Set<String> headers = Set.of(header);
    assertThatThrownBy(() -> WebSettings.builder().allowedHeaders(headers).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/team-chat", "/a/b.c/~d_e"})
  void prefixes_areTakenAsTheyAre(String prefix) {
    assertThat(WebSettings.builder().pathPrefix(prefix).build().pathPrefix()).isEqualTo(prefix);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "team-chat", "/team-chat/", "//x", "/{id}", "/**", "/a b", "/a?b"})
  void whatIsNoPrefix_isRefused(String prefix) {
    assertThatThrownBy(() -> WebSettings.builder().pathPrefix(prefix).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void numbers_arePositive() {
    assertThatThrownBy(() -> WebSettings.builder().sendTimeout(Duration.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> WebSettings.builder().loginFailuresPerMinute(0).build())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
