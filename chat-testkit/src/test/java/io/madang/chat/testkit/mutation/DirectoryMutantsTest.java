package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.domain.member.EmailAddress;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberName;
import io.madang.chat.testkit.contract.MemberDirectoryContract;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;

/** The contract of the member directory, against directories with one flaw each. */
class DirectoryMutantsTest extends MutantsTest<DirectoryMutantsTest.Flaw> {

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<MemberDirectory> {}

  DirectoryMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of("knows anybody", MemberFlaws::knowingAnybody, "find_knowsThoseWhoExist"),
        Mutant.of(
            "changes addresses",
            real -> MemberFlaws.changing(real, MemberFlaws::inLowerCase),
            "find_keepsEverythingAsGiven"),
        Mutant.of(
            "keeps names in ASCII",
            real -> MemberFlaws.changing(real, MemberFlaws::inAscii),
            "find_keepsEverythingAsGiven"),
        Mutant.of(
            "invents those who were asked for",
            MemberFlaws::inventingSomebody,
            "findAll_givesThoseWhoExist"),
        Mutant.of(
            "cannot be asked twice for one",
            MemberFlaws::findingEachOnce,
            "findAll_givesThoseWhoExist"),
        Mutant.of(
            "lists backwards",
            real -> MemberFlaws.listing(real, List::reversed),
            "list_isEverybodyById",
            "list_comesInPages"),
        Mutant.of(
            "gives the first page again", MemberFlaws::listingFromTheStart, "list_comesInPages"),
        Mutant.of("gives all at once", MemberFlaws::listingWithoutLimit, "list_comesInPages"),
        Mutant.of(
            "lists some",
            real -> MemberFlaws.listing(real, all -> all.stream().limit(2).toList()),
            "list_isEverybodyById"),
        Mutant.of(
            "gives a list that grows", MemberFlaws::listingAlive, "list_doesNotChangeAfterwards"));
  }

  static class Contract implements MemberDirectoryContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    public MemberDirectory members() {
      return flaw.apply(store.members());
    }

    @Override
    public Member add(MemberName name, EmailAddress email) {
      PasswordHash none = new PasswordHash("none");
      return store.accounts().create(name, email, none, Instant.EPOCH).orElseThrow();
    }
  }
}
