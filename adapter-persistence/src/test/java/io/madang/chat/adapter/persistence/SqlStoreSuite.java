package io.madang.chat.adapter.persistence;

import io.madang.chat.domain.event.UnrecognisedEvent;
import io.madang.chat.domain.message.ClientMessageId;
import io.madang.chat.testkit.contract.StoreContractSuite;
import java.sql.Connection;
import java.sql.SQLException;

/** Every contract, on a database to which the test also has connections of its own. */
abstract class SqlStoreSuite extends StoreContractSuite {

  abstract Connection connect() throws SQLException;

  @Override
  protected final void storeUnrecognised(UnrecognisedEvent event, ClientMessageId id) {
    try (Connection connection = connect()) {
      LaterVersion.store(connection, event, id);
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }

  abstract class GroupCommits extends OfStore implements GroupCommitContract {

    @Override
    public final Connection connect() throws SQLException {
      return SqlStoreSuite.this.connect();
    }
  }
}
