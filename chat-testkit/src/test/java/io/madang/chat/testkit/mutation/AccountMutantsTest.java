package io.madang.chat.testkit.mutation;

import io.madang.chat.application.port.Account;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.domain.account.MemberRole;
import io.madang.chat.domain.account.PasswordHash;
import io.madang.chat.testkit.contract.MemberAccountsContract;
import io.madang.chat.testkit.fixture.Members;
import io.madang.chat.testkit.memory.InMemoryStore;
import java.util.List;
import java.util.function.UnaryOperator;

/** The contract of accounts, against stores with one flaw each. */
class AccountMutantsTest extends MutantsTest<AccountMutantsTest.Flaw> {

  private static final Account ANYBODY =
      new Account(Members.aMember("anybody"), MemberRole.USER, new PasswordHash("any"));

  private static volatile Flaw flaw = right -> right;

  interface Flaw extends UnaryOperator<MemberAccounts> {}

  AccountMutantsTest() {
    super(Contract.class, right -> right, next -> flaw = next);
  }

  @Override
  List<Mutant<Flaw>> mutants() {
    return List.of(
        Mutant.of(
            "hands out an address twice",
            MemberFlaws::handingOutTwice,
            "email_isUniqueWithoutRegardToCase",
            "email_isUniqueBeyondAscii",
            "create_inParallelMakesOneAccount"),
        Mutant.of(
            "tells cases apart",
            MemberFlaws::tellingCasesApart,
            "email_isUniqueWithoutRegardToCase"),
        Mutant.of(
            "compares addresses without accents",
            MemberFlaws::comparingAsciiOnly,
            "email_isUniqueBeyondAscii"),
        Mutant.of(
            "keeps another hash",
            MemberFlaws::keepingAnotherHash,
            "create_keepsEverythingAsGiven",
            "replacePassword_replacesTheHashThatWasMeantAndNoLaterOne"),
        Mutant.of(
            "replaces no hash",
            MemberFlaws::replacingNoHash,
            "replacePassword_replacesTheHashThatWasMeantAndNoLaterOne"),
        Mutant.of(
            "finds anybody",
            real -> MemberFlaws.findingAnybody(real, ANYBODY),
            "findByEmail_ofNobodyIsEmpty"));
  }

  static class Contract implements MemberAccountsContract {

    private final InMemoryStore store = new InMemoryStore();

    @Override
    public MemberAccounts accounts() {
      return flaw.apply(store.accounts());
    }

    @Override
    public MemberAccounts another() {
      return accounts();
    }
  }
}
