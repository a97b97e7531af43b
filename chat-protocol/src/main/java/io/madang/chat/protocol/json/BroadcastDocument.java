package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.Announcement;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.event.RoomSignal;
import io.madang.chat.domain.event.StoredEvent;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.Epoch;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * What one node tells the others: an event of a log with its {@code epoch}, a signal, or that a
 * member has come into a room. With an epoch it is an event, of whatever type.
 */
public record BroadcastDocument(Announcement news) implements Document {

  private static final String EPOCH = "epoch";
  private static final String ENTERED = "room-entered";

  /** As {@link #read(byte[], int)}, of all the bytes. */
  public static Optional<Announcement> read(byte[] json) {
    return read(json, 0);
  }

  /**
   * What another node wrote from an offset to the end; empty if this version knows nothing of the
   * kind. Throws {@link MalformedDocumentException} if a value is wrong or missing.
   */
  public static Optional<Announcement> read(byte[] json, int from) {
    Members in = Members.readAll(Json.parser(json, from));
    return Checked.value(() -> news(in));
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    switch (news) {
      case StoredEvent stored -> {
        out.writeStringProperty(EPOCH, stored.epoch().value());
        new EventDocument(stored.event()).writeMembers(out);
      }
      case RoomSignal signal -> new SignalDocument(signal).writeMembers(out);
      case RoomEntered entered -> {
        out.writeStringProperty("type", ENTERED);
        out.writeNumberProperty("roomId", entered.room().value());
        out.writeNumberProperty("memberId", entered.member().value());
      }
    }
  }

  private static Optional<Announcement> news(Members in) {
    Optional<String> epoch = in.optionalText(EPOCH);
    if (epoch.isPresent()) {
      return Optional.of(new StoredEvent(new Epoch(epoch.get()), EventDocument.event(in)));
    }
    if (in.text("type").equals(ENTERED)) {
      return Optional.of(
          new RoomEntered(new MemberId(in.number("memberId")), new RoomId(in.number("roomId"))));
    }
    return SignalDocument.signal(in).map(Announcement.class::cast);
  }
}
