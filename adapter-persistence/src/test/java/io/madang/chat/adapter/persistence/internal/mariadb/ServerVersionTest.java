package io.madang.chat.adapter.persistence.internal.mariadb;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerVersionTest {

  @ParameterizedTest
  @CsvSource({
    "10.6.0-MariaDB, true, utf8mb4_nopad_bin",
    "10.11.19-MariaDB-0+deb12u1-log, true, utf8mb4_nopad_bin",
    "11.4.5-MariaDB, true, utf8mb4_nopad_bin",
    "12.0.2-MariaDB-ubu2404, true, utf8mb4_nopad_bin",
    "10.5.29-MariaDB, false, utf8mb4_nopad_bin",
    "8.0.17, true, utf8mb4_0900_bin",
    "8.0.36-28, true, utf8mb4_0900_bin",
    "8.4.0, true, utf8mb4_0900_bin",
    "9.7, true, utf8mb4_0900_bin",
    "8.0.16, false, utf8mb4_0900_bin",
    "5.7.44-log, false, utf8mb4_0900_bin",
    "5.7.25-TiDB-v7.1.0, false, utf8mb4_0900_bin",
    "something else, false, utf8mb4_0900_bin"
  })
  void version_tellsWhetherItIsEnough(String version, boolean enough, String texts) {
    assertThat(ServerVersion.of(version).isEnough()).isEqualTo(enough);
    assertThat(ServerVersion.of(version).textCollation()).isEqualTo(texts);
  }
}
