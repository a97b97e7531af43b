package io.madang.chat.bootstrap;

import io.madang.chat.adapter.web.Argon2PasswordHasher;
import io.madang.chat.adapter.web.JwtAccessTokens;
import io.madang.chat.application.AccountUseCases;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.usecase.member.AuthenticateUseCase;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** The engine over whatever ports there are. */
@AutoConfiguration(after = {StoreAutoConfiguration.class, FanOutAutoConfiguration.class})
@EnableConfigurationProperties(MadangProperties.class)
public class EngineAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock clock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnMissingBean
  PasswordHasher passwordHasher() {
    return new Argon2PasswordHasher();
  }

  @Bean
  @ConditionalOnMissingBean
  AccessTokens accessTokens(MadangProperties properties, Environment environment, Clock clock) {
    return new JwtAccessTokens(
        SigningSecrets.choose(properties, environment), properties.jwt().ttl(), clock);
  }

  @Bean
  @ConditionalOnMissingBean
  ChatEngine chatEngine(
      RoomLog log,
      RoomRepository rooms,
      ReadCursors cursors,
      MemberDirectory members,
      MemberAccounts accounts,
      PasswordHasher hasher,
      AccessTokens tokens,
      EventFanOut fanOut,
      Clock clock) {
    return ChatEngine.builder()
        .log(log)
        .rooms(rooms)
        .cursors(cursors)
        .members(members)
        .accounts(accounts, hasher, tokens)
        .fanOut(fanOut)
        .clock(clock)
        .build();
  }

  /** Tokens are checked at the socket as they are everywhere else. */
  @Bean
  @ConditionalOnMissingBean
  AuthenticateUseCase authenticateUseCase(ChatEngine engine) {
    return engine
        .accounts()
        .map(AccountUseCases::authenticate)
        .orElseThrow(() ->
            new IllegalStateException(
                "An engine without accounts needs a bean of AuthenticateUseCase"));
  }
}
