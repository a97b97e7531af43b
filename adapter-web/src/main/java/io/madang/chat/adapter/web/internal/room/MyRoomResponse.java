package io.madang.chat.adapter.web.internal.room;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.madang.chat.adapter.web.internal.json.WireNames;
import io.madang.chat.adapter.web.internal.member.MemberResponse;
import io.madang.chat.application.room.MyRoom;
import io.madang.chat.domain.message.Message;
import io.madang.chat.domain.reading.RoomSummary;
import io.madang.chat.domain.room.Room;
import org.jspecify.annotations.Nullable;

/** A room in a participant's own list. The odd spellings are those of the original contract. */
@WireNames
record MyRoomResponse(
    long roomId,
    String roomName,
    @JsonProperty("isGroupChat") String isGroupChat,
    @JsonProperty("unReadCount") long unReadCount,
    long headSeq,
    String epoch,
    long lastReadSeq,
    long messageCount,
    @Nullable LastMessage lastMessage,
    @Nullable MemberResponse otherMember) {

  /** The newest message, as shown in the list. */
  record LastMessage(long seq, String message, long senderId, String senderName, String sentAt) {

    static LastMessage of(Message message) {
      return new LastMessage(
          message.seq().value(),
          message.text().value(),
          message.sender().id().value(),
          message.sender().name().value(),
          message.at().toString());
    }
  }

  static MyRoomResponse of(MyRoom mine) {
    RoomSummary summary = mine.summary();
    Room room = summary.room();
    return new MyRoomResponse(
        room.id().value(),
        room.name().value(),
        room.isGroup() ? "Y" : "N",
        summary.unread(),
        summary.head().value(),
        room.epoch().value(),
        summary.lastRead().value(),
        summary.messages().value(),
        summary.lastMessage().map(LastMessage::of).orElse(null),
        mine.other().map(MemberResponse::of).orElse(null));
  }
}
