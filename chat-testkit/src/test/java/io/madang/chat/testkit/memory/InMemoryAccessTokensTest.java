package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.testkit.contract.AccessTokensContract;
import java.time.Clock;
import java.time.Duration;

class InMemoryAccessTokensTest implements AccessTokensContract {

  @Override
  public AccessTokens tokens(Clock clock) {
    return new InMemoryAccessTokens(clock, lifetime());
  }

  @Override
  public AccessTokens strangersTokens(Clock clock) {
    return new InMemoryAccessTokens(clock, lifetime());
  }

  @Override
  public Duration lifetime() {
    return Duration.ofMinutes(10);
  }
}
