package io.madang.chat.testkit.mutation;

import java.util.Set;
import java.util.TreeSet;

/** A flaw, an adapter with it, and the tests of the contract that notice it. */
record Mutant<A>(String flaw, A adapter, Set<String> noticedBy) {

  static <A> Mutant<A> of(String flaw, A adapter, String... noticedBy) {
    return new Mutant<>(flaw, adapter, new TreeSet<>(Set.of(noticedBy)));
  }

  @Override
  public String toString() {
    return flaw;
  }
}
