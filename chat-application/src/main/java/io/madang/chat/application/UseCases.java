package io.madang.chat.application;

import io.madang.chat.application.account.AuthenticateService;
import io.madang.chat.application.account.AuthenticateUseCase;
import io.madang.chat.application.account.LogInService;
import io.madang.chat.application.account.LogInUseCase;
import io.madang.chat.application.account.SignUpService;
import io.madang.chat.application.account.SignUpUseCase;
import io.madang.chat.application.live.SignalTypingService;
import io.madang.chat.application.live.SignalTypingUseCase;
import io.madang.chat.application.member.ListMembersUseCase;
import io.madang.chat.application.message.ReadEventsService;
import io.madang.chat.application.message.ReadEventsUseCase;
import io.madang.chat.application.message.ReadHistoryService;
import io.madang.chat.application.message.ReadHistoryUseCase;
import io.madang.chat.application.message.SendMessageService;
import io.madang.chat.application.message.SendMessageUseCase;
import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.application.reading.MarkReadService;
import io.madang.chat.application.reading.MarkReadUseCase;
import io.madang.chat.application.room.CreateGroupRoomService;
import io.madang.chat.application.room.CreateGroupRoomUseCase;
import io.madang.chat.application.room.JoinRoomService;
import io.madang.chat.application.room.JoinRoomUseCase;
import io.madang.chat.application.room.LeaveRoomService;
import io.madang.chat.application.room.LeaveRoomUseCase;
import io.madang.chat.application.room.ListGroupRoomsUseCase;
import io.madang.chat.application.room.ListMyRoomsService;
import io.madang.chat.application.room.ListMyRoomsUseCase;
import io.madang.chat.application.room.ListParticipantsService;
import io.madang.chat.application.room.ListParticipantsUseCase;
import io.madang.chat.application.room.OpenPrivateRoomService;
import io.madang.chat.application.room.OpenPrivateRoomUseCase;
import java.time.Clock;

/**
 * Makes the use cases over the ports; the only public type here, for {@code ChatEngine} and nobody
 * else.
 */
public final class UseCases {

  private final RoomLog log;
  private final RoomRepository rooms;
  private final ReadCursors cursors;
  private final MemberDirectory members;
  private final LiveDelivery live;
  private final Tasks tasks;
  private final IdSource ids;
  private final Clock clock;

  public UseCases(
      RoomLog log,
      RoomRepository rooms,
      ReadCursors cursors,
      MemberDirectory members,
      LiveDelivery live,
      Tasks tasks,
      IdSource ids,
      Clock clock) {
    this.log = log;
    this.rooms = rooms;
    this.cursors = cursors;
    this.members = members;
    this.live = live;
    this.tasks = tasks;
    this.ids = ids;
    this.clock = clock;
  }

  public SignUpUseCase signUp(MemberAccounts accounts, PasswordHasher hasher) {
    return new SignUpService(accounts, hasher, clock);
  }

  public LogInUseCase logIn(MemberAccounts accounts, PasswordHasher hasher, AccessTokens tokens) {
    return new LogInService(accounts, hasher, tokens, ids);
  }

  public AuthenticateUseCase authenticate(AccessTokens tokens) {
    return new AuthenticateService(tokens, members);
  }

  public ListMembersUseCase listMembers() {
    return members::list;
  }

  public CreateGroupRoomUseCase createGroupRoom() {
    return new CreateGroupRoomService(rooms, live, clock);
  }

  public ListGroupRoomsUseCase listGroupRooms() {
    return rooms::openGroups;
  }

  public JoinRoomUseCase joinRoom() {
    return new JoinRoomService(rooms, live, clock);
  }

  public LeaveRoomUseCase leaveRoom() {
    return new LeaveRoomService(rooms, live, clock);
  }

  public OpenPrivateRoomUseCase openPrivateRoom() {
    return new OpenPrivateRoomService(rooms, members, live, clock);
  }

  public ListParticipantsUseCase listParticipants() {
    return new ListParticipantsService(cursors, members);
  }

  public ListMyRoomsUseCase listMyRooms() {
    return new ListMyRoomsService(cursors, members);
  }

  public SendMessageUseCase sendMessage() {
    return new SendMessageService(log, live, ids, clock);
  }

  public ReadHistoryUseCase readHistory() {
    return new ReadHistoryService(log, rooms);
  }

  public ReadEventsUseCase readEvents() {
    return new ReadEventsService(log, rooms);
  }

  public SignalTypingUseCase signalTyping() {
    return new SignalTypingService(rooms, live, tasks);
  }

  public MarkReadUseCase markRead() {
    return new MarkReadService(cursors, live);
  }
}
