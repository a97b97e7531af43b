package io.madang.chat.adapter.persistence.internal.log;

import io.madang.chat.adapter.persistence.internal.connection.Database;
import io.madang.chat.adapter.persistence.internal.connection.Locking;
import io.madang.chat.adapter.persistence.internal.fault.StoreAwayException;
import io.madang.chat.adapter.persistence.internal.fault.StoreException;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;
import io.madang.chat.application.port.AppendResult;
import io.madang.chat.application.port.AppendResult.Appended;
import io.madang.chat.application.port.Draft;
import java.util.List;
import java.util.Optional;

/**
 * Stores a batch of drafts in one commit. Nearly all drafts are new and their senders in the room,
 * and writing fails if one is not. Only then is it looked up what is stored, and again for the next
 * batch, since repetitions come in bursts.
 */
final class BatchAppend {

  private final Database database;
  private volatile boolean lookUpFirst;

  BatchAppend(Database database) {
    this.database = database;
  }

  /** Without waiting: nothing is said about drafts of a room that somebody else has locked. */
  List<Optional<AppendResult>> storeIfFree(List<Draft> drafts) {
    return store(drafts, Locking.SKIPPING);
  }

  List<AppendResult> storeWhenLocked(List<Draft> drafts) {
    return store(drafts, Locking.WAITING).stream().map(Optional::orElseThrow).toList();
  }

  private List<Optional<AppendResult>> store(List<Draft> drafts, Locking locking) {
    var results = lookUpFirst ? storeAfterLookUp(drafts, locking) : storeAsNew(drafts, locking);
    lookUpFirst = !results.stream().flatMap(Optional::stream).allMatch(Appended.class::isInstance);
    return results;
  }

  /** However the database says no, it may be because of what is stored already. */
  private List<Optional<AppendResult>> storeAsNew(List<Draft> drafts, Locking locking) {
    try {
      return database.tryToWrite(
          handle -> AppendTransaction.storeAsNew(handle, database, drafts, locking));
    } catch (StoreException | StoreAwayException failure) {
      if (failure.fault() == StoreFault.AWAY) {
        throw failure;
      }
      return storeAfterLookUp(drafts, locking);
    }
  }

  private List<Optional<AppendResult>> storeAfterLookUp(List<Draft> drafts, Locking locking) {
    return database.write(handle -> AppendTransaction.store(handle, database, drafts, locking));
  }
}
