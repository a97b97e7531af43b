package io.madang.chat.application.room;

import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.domain.member.Member;
import io.madang.chat.domain.member.MemberId;
import io.madang.chat.domain.reading.RoomSummary;
import java.util.List;
import java.util.Map;

final class ListMyRoomsService implements ListMyRoomsUseCase {

  private final RoomLists lists;
  private final MemberDirectory members;

  ListMyRoomsService(RoomLists lists, MemberDirectory members) {
    this.lists = lists;
    this.members = members;
  }

  @Override
  public List<MyRoom> list(MemberId member) {
    List<RoomSummary> rooms = lists.of(member);
    Map<MemberId, Member> others = othersOf(rooms);
    return rooms.stream().map(room -> new MyRoom(room, room.other().map(others::get))).toList();
  }

  private Map<MemberId, Member> othersOf(List<RoomSummary> rooms) {
    List<MemberId> ids = rooms.stream().flatMap(room -> room.other().stream()).distinct().toList();
    return ids.isEmpty() ? Map.of() : members.findAll(ids);
  }
}
