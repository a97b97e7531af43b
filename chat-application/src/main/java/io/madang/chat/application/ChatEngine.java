package io.madang.chat.application;

import static java.util.Objects.requireNonNull;

import io.madang.chat.application.account.AccountUseCases;
import io.madang.chat.application.inbox.FollowInboxUseCase;
import io.madang.chat.application.live.FollowRoomUseCase;
import io.madang.chat.application.live.InProcessFanOut;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.application.live.SignalTypingUseCase;
import io.madang.chat.application.member.ListMembersUseCase;
import io.madang.chat.application.message.ReadEventsUseCase;
import io.madang.chat.application.message.ReadHistoryUseCase;
import io.madang.chat.application.message.SendMessageUseCase;
import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.RoomRepository;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.application.reading.MarkReadUseCase;
import io.madang.chat.application.room.CreateGroupRoomUseCase;
import io.madang.chat.application.room.JoinRoomUseCase;
import io.madang.chat.application.room.LeaveRoomUseCase;
import io.madang.chat.application.room.ListGroupRoomsUseCase;
import io.madang.chat.application.room.ListMyRoomsUseCase;
import io.madang.chat.application.room.ListParticipantsUseCase;
import io.madang.chat.application.room.OpenPrivateRoomUseCase;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chat engine of one node: the one door to every use case.
 *
 * <p>Build it over a store, at least, and it works:
 *
 * <pre>{@code
 * try (ChatEngine engine = ChatEngine.builder().log(log).rooms(rooms).cursors(cursors).members(members).build()) {
 *   Room room = engine.createGroupRoom().create(new CreateGroupRoomCommand(alice, new RoomName("general")));
 * }
 * }</pre>
 *
 * <p>Several engines over one store are the nodes of one cluster: whatever one of them stores, the
 * followers on all of them get. A fan-out between them makes it quick; without one it takes as long
 * as a head check.
 *
 * <p>All use cases may be called from any thread. Closing ends live delivery; the ports are closed
 * by whoever made them.
 */
public final class ChatEngine implements AutoCloseable {

  private final UseCases useCases;
  private final LiveDelivery live;
  private final Optional<AccountUseCases> accounts;
  private final Runnable release;

  private ChatEngine(
      UseCases useCases, LiveDelivery live, Optional<AccountUseCases> accounts, Runnable release) {
    this.useCases = useCases;
    this.live = live;
    this.accounts = accounts;
    this.release = release;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Sign-up, login and tokens; empty if the engine was built without accounts. */
  public Optional<AccountUseCases> accounts() {
    return accounts;
  }

  public ListMembersUseCase listMembers() {
    return useCases.listMembers();
  }

  public CreateGroupRoomUseCase createGroupRoom() {
    return useCases.createGroupRoom();
  }

  public ListGroupRoomsUseCase listGroupRooms() {
    return useCases.listGroupRooms();
  }

  public JoinRoomUseCase joinRoom() {
    return useCases.joinRoom();
  }

  public LeaveRoomUseCase leaveRoom() {
    return useCases.leaveRoom();
  }

  public OpenPrivateRoomUseCase openPrivateRoom() {
    return useCases.openPrivateRoom();
  }

  public ListParticipantsUseCase listParticipants() {
    return useCases.listParticipants();
  }

  public ListMyRoomsUseCase listMyRooms() {
    return useCases.listMyRooms();
  }

  public SendMessageUseCase sendMessage() {
    return useCases.sendMessage();
  }

  public ReadHistoryUseCase readHistory() {
    return useCases.readHistory();
  }

  public ReadEventsUseCase readEvents() {
    return useCases.readEvents();
  }

  public MarkReadUseCase markRead() {
    return useCases.markRead();
  }

  public SignalTypingUseCase signalTyping() {
    return useCases.signalTyping();
  }

  public FollowRoomUseCase followRoom() {
    return live.rooms();
  }

  public FollowInboxUseCase followInbox() {
    return live.inboxes();
  }

  @Override
  public void close() {
    live.close();
    release.run();
  }

  /**
   * Collects the ports. The log, the rooms, the cursors and the members must be given; the rest has
   * defaults.
   */
  public static final class Builder {

    private @Nullable RoomLog log;
    private @Nullable RoomRepository rooms;
    private @Nullable ReadCursors cursors;
    private @Nullable MemberDirectory members;
    private @Nullable Accounting accounting;
    private @Nullable EventFanOut fanOut;
    private @Nullable Tasks tasks;
    private Clock clock = Clock.systemUTC();
    private IdSource ids = new AscendingIdSource();
    private LiveSettings liveSettings = LiveSettings.defaults();

    private Builder() {}

    public Builder log(RoomLog port) {
      log = port;
      return this;
    }

    public Builder rooms(RoomRepository port) {
      rooms = port;
      return this;
    }

    public Builder cursors(ReadCursors port) {
      cursors = port;
      return this;
    }

    public Builder members(MemberDirectory port) {
      members = port;
      return this;
    }

    /** Lets people sign up and log in here. Without it the host owns its users. */
    public Builder accounts(MemberAccounts accounts, PasswordHasher hasher, AccessTokens tokens) {
      accounting = new Accounting(accounts, hasher, tokens);
      return this;
    }

    /** How to reach the other nodes; without it there are none. */
    public Builder fanOut(EventFanOut port) {
      fanOut = port;
      return this;
    }

    /** Where the engine's work runs; by default on threads of its own, which end with it. */
    public Builder tasks(Tasks port) {
      tasks = port;
      return this;
    }

    public Builder clock(Clock source) {
      clock = source;
      return this;
    }

    public Builder ids(IdSource port) {
      ids = port;
      return this;
    }

    public Builder liveSettings(LiveSettings settings) {
      liveSettings = settings;
      return this;
    }

    /** Starts the engine. */
    public ChatEngine build() {
      return tasks == null ? buildWithThreads() : build(tasks, () -> {});
    }

    private ChatEngine buildWithThreads() {
      ThreadedTasks threads = new ThreadedTasks();
      return build(threads, threads::close);
    }

    private ChatEngine build(Tasks where, Runnable release) {
      RoomLog theLog = requireNonNull(log, "log");
      RoomRepository theRooms = requireNonNull(rooms, "rooms");
      EventFanOut theFanOut = fanOut == null ? new InProcessFanOut.Hub().join() : fanOut;
      ReadCursors theCursors = requireNonNull(cursors, "cursors");
      LiveDelivery live =
          new LiveDelivery(theLog, theRooms, theCursors, theFanOut, where, liveSettings);
      UseCases useCases =
          new UseCases(
              theLog,
              theRooms,
              theCursors,
              requireNonNull(members, "members"),
              live,
              where,
              ids,
              clock);
      live.start();
      return new ChatEngine(
          useCases, live, Optional.ofNullable(accounting).map(all -> all.over(useCases)), release);
    }
  }

  private record Accounting(MemberAccounts accounts, PasswordHasher hasher, AccessTokens tokens) {

    AccountUseCases over(UseCases useCases) {
      return new AccountUseCases(
          useCases.signUp(accounts, hasher),
          useCases.logIn(accounts, hasher, tokens),
          useCases.authenticate(tokens));
    }
  }
}
