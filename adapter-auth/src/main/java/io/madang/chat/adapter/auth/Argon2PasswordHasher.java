package io.madang.chat.adapter.auth;

import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.account.PasswordHash;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Argon2id with 19 MiB of memory and two passes, as OWASP recommends.
 *
 * <p>A hash begins with <code>{argon2id}</code>. One that begins with <code>{bcrypt}</code>, as
 * Spring's own servers store it, is compared too, but not current. Only a few hashes are computed
 * at once, on dedicated threads, while others wait their turn: a flood of logins exhausts neither
 * the memory nor the threads that serve other requests.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

  private static final String METHOD = "argon2id";
  private static final String FORMER = "bcrypt";
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final int PARALLELISM = 1;
  private static final int MEMORY_KIB = 19_456;
  private static final int PASSES = 2;
  private static final int MOST_AT_ONCE = 3;
  private static final long IDLE_SECONDS = 10;

  private final PasswordEncoder encoder =
      new DelegatingPasswordEncoder(
          METHOD,
          Map.of(
              METHOD,
              new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, PASSES),
              FORMER,
              new BCryptPasswordEncoder()));
  private final Executor threads = threads();

  @Override
  public PasswordHash hash(String password) {
    return inTurn(() -> new PasswordHash(encode(password)));
  }

  @Override
  public boolean matches(String password, PasswordHash hash) {
    return inTurn(() -> matches(password, hash.value()));
  }

  @Override
  public boolean isCurrent(PasswordHash hash) {
    return hash.value().startsWith("{" + METHOD + "}");
  }

  private String encode(String password) {
    String encoded = encoder.encode(password);
    if (encoded == null) {
      throw new IllegalStateException("A password was not hashed");
    }
    return encoded;
  }

  /** A hash of an unknown method matches no password. */
  private boolean matches(String password, String hash) {
    try {
      return encoder.matches(password, hash);
    } catch (IllegalArgumentException unknownMethod) {
      return false;
    }
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      return CompletableFuture.supplyAsync(work, threads).join();
    } catch (CompletionException failure) {
      throw failure.getCause() instanceof RuntimeException cause ? cause : failure;
    }
  }

  private static Executor threads() {
    int count = Math.clamp(Runtime.getRuntime().availableProcessors() / 2, 1, MOST_AT_ONCE);
    ThreadPoolExecutor threads =
        new ThreadPoolExecutor(
            count,
            count,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("madang-password-", 1).factory());
    threads.allowCoreThreadTimeOut(true);
    return threads;
  }
}
