package io.madang.chat.adapter.persistence.internal.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.madang.chat.adapter.persistence.SharedPostgres;
import io.madang.chat.adapter.persistence.SqlStore;
import io.madang.chat.application.port.ChangeResult;
import io.madang.chat.application.port.StoreUnavailableException;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.policy.JoiningRoom;
import io.madang.chat.domain.policy.OpeningRoom;
import io.madang.chat.domain.room.Room;
import io.madang.chat.domain.room.RoomName;
import io.madang.chat.testkit.fixture.Members;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Transactions that the database gives up because of others, as a distributed one often does. */
class PostgresRacesIT {

  private final Member alice = Members.aMember("alice");

  private SharedPostgres.Database database;
  private SqlStore store;
  private Room room;

  @BeforeEach
  void open() throws SQLException {
    database = SharedPostgres.create();
    store = SqlStore.over(database.source());
    room = store.rooms().open(OpeningRoom.group(new RoomName("r"), alice, Instant.EPOCH)).room();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void transactionThatIsGivenUpSevenTimes_isDoneAtTheEighth() throws SQLException {
    giveUp(7);

    assertThat(join(Members.aMember("bob"))).isInstanceOf(ChangeResult.Changed.class);
  }

  @Test
  void transactionThatIsGivenUpForEver_isAnOutage() throws SQLException {
    giveUp(1_000_000);
    Member bob = Members.aMember("bob");

    assertThatThrownBy(() -> join(bob))
        .isInstanceOf(StoreUnavailableException.class)
        .hasMessageContaining("too busy");
  }

  private ChangeResult join(Member member) {
    return store.log().change(new JoiningRoom(room.id(), member, Instant.EPOCH));
  }

  /** A sequence counts on when a transaction is rolled back. */
  private void giveUp(int times) throws SQLException {
    database.execute(
        """
        CREATE SEQUENCE given_up;
        CREATE FUNCTION give_up() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN
            IF nextval('given_up') <= %d THEN RAISE EXCEPTION 'a race' USING ERRCODE = '40001'; END IF;
            RETURN NEW;
          END
        $$;
        CREATE TRIGGER give_up BEFORE INSERT ON madang_room_event FOR EACH ROW EXECUTE FUNCTION give_up()\
        """
            .formatted(times));
  }
}
