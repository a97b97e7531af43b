package io.madang.chat.bootstrap.embedded;

import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.AuthenticatedMember;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.member.Member;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An application with all the ports itself, and no word about security. */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import(OpenHost.Secrets.class)
class OpenHost {

  static final Member ADA = Members.aMember(1, "ada");
  static final String TOKEN = "adas-token";

  private final InMemoryStore store = new InMemoryStore();

  @Bean
  ChatStore store() {
    return store;
  }

  @Bean
  MemberDirectory members() {
    return store.members();
  }

  @Bean
  AuthenticateUseCase authentication() {
    return token ->
        token.equals(TOKEN)
            ? Optional.of(new AuthenticatedMember(ADA, MemberRole.USER, Instant.MAX))
            : Optional.empty();
  }

  @RestController
  static class Secrets {

    @GetMapping("/secret")
    String secret() {
      return "the host's secret";
    }

    @GetMapping("/twice")
    long twice(@RequestParam long number) {
      return 2 * number;
    }

    @GetMapping("/broken")
    String broken() {
      throw new IllegalStateException("the host's own failure");
    }
  }
}
