package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.testkit.contract.PasswordHasherContract;
import io.madang.chat.testkit.memory.PlainPasswordHasher;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Hashing passwords, by hashers that do it wrong. */
class HasherMutantsTest extends MutantsTest<HasherMutantsTest.Flaw> {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<PasswordHasher> {}

  HasherMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "takes any password",
            real -> new Hasher(real::hash, (password, hash) -> true),
            "matches_knowsTheRightPasswordFromAWrongOne",
            "passwords_countToTheLastCharacter"),
        Mutant.of(
            "does not look at the case of letters",
            real ->
                new Hasher(
                    password -> real.hash(lower(password)),
                    (password, hash) -> real.matches(lower(password), hash)),
            "matches_knowsTheRightPasswordFromAWrongOne"),
        Mutant.of(
            "uses no salt",
            real ->
                new Hasher(
                    password -> new PasswordHash("h" + password.hashCode()),
                    (password, hash) -> hash.value().equals("h" + password.hashCode())),
            "hashes_ofOnePasswordDiffer"),
        Mutant.of(
            "keeps the password",
            real ->
                new Hasher(
                    password -> new PasswordHash(real.hash(password).value() + "#" + password),
                    (password, hash) -> hash.value().endsWith("#" + password)),
            "hash_doesNotContainThePassword"),
        Mutant.of(
            "cuts at 72 bytes",
            real ->
                new Hasher(
                    password -> real.hash(cut(password)),
                    (password, hash) -> real.matches(cut(password), hash)),
            "passwords_countToTheLastCharacter"));
  }

  private static String lower(String password) {
    return password.toLowerCase(Locale.ROOT);
  }

  private static String cut(String password) {
    return password.substring(0, Math.min(36, password.length()));
  }

  /** A hasher of these two halves. */
  private record Hasher(
      Function<String, PasswordHash> hashing, BiPredicate<String, PasswordHash> matching)
      implements PasswordHasher {

    @Override
    public PasswordHash hash(String password) {
      return hashing.apply(password);
    }

    @Override
    public boolean matches(String password, PasswordHash hash) {
      return matching.test(password, hash);
    }
  }

  static class Contract implements PasswordHasherContract {

    private final PasswordHasher hasher = flaw.apply(new PlainPasswordHasher());

    @Override
    public PasswordHasher hasher() {
      return hasher;
    }
  }
}
