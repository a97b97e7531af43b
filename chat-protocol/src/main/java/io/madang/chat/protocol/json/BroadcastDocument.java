package io.madang.chat.protocol.json;

import io.madang.chat.domain.event.Broadcast;
import io.madang.chat.domain.event.CommittedEvent;
import io.madang.chat.domain.event.EphemeralEvent;
import io.madang.chat.domain.event.RoomEntered;
import io.madang.chat.domain.log.Epoch;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.room.RoomId;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;

/**
 * A broadcast between nodes: an event of a log, an ephemeral event, or the entry of a member into a
 * room. Only an event of a log has an {@code epoch}.
 */
public record BroadcastDocument(Broadcast broadcast) implements Document {

  private static final String EPOCH = "epoch";
  private static final String ENTERED = "room-entered";

  /** Like {@link #read(byte[], int)}, from the first byte. */
  public static Optional<Broadcast> read(byte[] json) {
    return read(json, 0);
  }

  /**
   * Reads the bytes from an offset to the end; empty for an ephemeral event of a kind that this
   * version does not know. Throws {@link MalformedDocumentException} if a value is missing or
   * invalid.
   */
  public static Optional<Broadcast> read(byte[] json, int from) {
    Members in = Members.readAll(Json.parser(json, from));
    return Checked.value(() -> broadcast(in));
  }

  @Override
  public void writeMembers(JsonGenerator out) {
    switch (broadcast) {
      case CommittedEvent stored -> {
        out.writeStringProperty(EPOCH, stored.epoch().value());
        new EventDocument(stored.event()).writeMembers(out);
      }
      case EphemeralEvent signal -> new SignalDocument(signal).writeMembers(out);
      case RoomEntered entered -> {
        out.writeStringProperty("type", ENTERED);
        out.writeNumberProperty("roomId", entered.room().value());
        out.writeNumberProperty("memberId", entered.member().value());
      }
    }
  }

  private static Optional<Broadcast> broadcast(Members in) {
    Optional<String> epoch = in.optionalText(EPOCH);
    if (epoch.isPresent()) {
      return Optional.of(new CommittedEvent(new Epoch(epoch.get()), EventDocument.event(in)));
    }
    if (in.text("type").equals(ENTERED)) {
      return Optional.of(
          new RoomEntered(new MemberId(in.number("memberId")), new RoomId(in.number("roomId"))));
    }
    return SignalDocument.signal(in).map(Broadcast.class::cast);
  }
}
