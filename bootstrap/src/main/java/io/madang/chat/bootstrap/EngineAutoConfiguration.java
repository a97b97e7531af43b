package io.madang.chat.bootstrap;

import io.madang.chat.adapter.auth.Argon2PasswordHasher;
import io.madang.chat.adapter.auth.JwtAccessTokens;
import io.madang.chat.application.ChatEngine;
import io.madang.chat.application.account.AccountUseCases;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;

/** Builds the engine over the available ports. */
@AutoConfiguration(after = {StoreAutoConfiguration.class, FanOutAutoConfiguration.class})
@EnableConfigurationProperties(MadangProperties.class)
public class EngineAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  Clock madangClock() {
    return Clock.systemUTC();
  }

  @Bean
  @ConditionalOnBean(MemberAccounts.class)
  @ConditionalOnMissingBean
  PasswordHasher madangPasswordHasher() {
    return new Argon2PasswordHasher();
  }

  @Bean
  @ConditionalOnBean(MemberAccounts.class)
  @ConditionalOnMissingBean
  AccessTokens madangAccessTokens(
      MadangProperties properties, Environment environment, Clock clock) {
    return new JwtAccessTokens(
        SigningSecrets.choose(properties, environment), properties.jwt().ttl(), clock);
  }

  /** Without accounts if the host owns its users. */
  @Bean
  @ConditionalOnMissingBean
  ChatEngine madangEngine(
      RoomLog log,
      Rooms rooms,
      Participants participants,
      ReadCursors cursors,
      RoomLists lists,
      MemberDirectory members,
      EventFanOut fanOut,
      Clock clock,
      ObjectProvider<MemberAccounts> accounts,
      ObjectProvider<PasswordHasher> hasher,
      ObjectProvider<AccessTokens> tokens) {
    ChatEngine.Builder engine =
        ChatEngine.builder()
            .log(log)
            .rooms(rooms)
            .participants(participants)
            .cursors(cursors)
            .lists(lists)
            .members(members)
            .fanOut(fanOut)
            .clock(clock);
    hasher.ifAvailable(hashes ->
        tokens.ifAvailable(
            signs -> accounts.ifAvailable(all -> engine.accounts(all, hashes, signs))));
    return engine.build();
  }

  /** The same check of tokens for HTTP and STOMP. */
  @Bean
  @ConditionalOnMissingBean
  AuthenticateUseCase madangAuthentication(ChatEngine engine) {
    return engine
        .accounts()
        .map(AccountUseCases::authenticate)
        .orElseThrow(() ->
            new StartRefusedException(
                "The chat has no accounts, so it cannot check tokens.",
                "Provide a bean of AuthenticateUseCase that turns your tokens into members."));
  }
}
