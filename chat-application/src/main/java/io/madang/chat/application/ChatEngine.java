package io.madang.chat.application;

import static java.util.Objects.requireNonNull;

import io.madang.chat.application.account.AccountUseCases;
import io.madang.chat.application.inbox.FollowInboxUseCase;
import io.madang.chat.application.live.FanOutStatus;
import io.madang.chat.application.live.InProcessFanOut;
import io.madang.chat.application.live.LiveSettings;
import io.madang.chat.application.live.LiveUseCases;
import io.madang.chat.application.member.ListMembersUseCase;
import io.madang.chat.application.message.MessageUseCases;
import io.madang.chat.application.port.AccessTokens;
import io.madang.chat.application.port.ChatStore;
import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.application.port.IdSource;
import io.madang.chat.application.port.MemberAccounts;
import io.madang.chat.application.port.MemberDirectory;
import io.madang.chat.application.port.Participants;
import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.application.port.ReadCursors;
import io.madang.chat.application.port.RoomLists;
import io.madang.chat.application.port.RoomLog;
import io.madang.chat.application.port.Rooms;
import io.madang.chat.application.port.Tasks;
import io.madang.chat.application.reading.ReadingUseCases;
import io.madang.chat.application.room.RoomUseCases;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The chat engine of one node: the single entry point to every use case.
 *
 * <p>Build it over a store, and it works:
 *
 * <pre>{@code
 * try (ChatEngine chat = ChatEngine.over(store)) {
 *   Room room = chat.rooms().createGroup(ada, "general");
 *   chat.messages().send(ada, room.id(), "Hello").join();
 * }
 * }</pre>
 *
 * <p>Several engines over one store are the nodes of one cluster: whatever one of them stores is
 * delivered to the followers on all of them. A fan-out between the nodes delivers it immediately;
 * without one, delivery to other nodes takes as long as a head check.
 *
 * <p>All use cases may be called from any thread. Closing ends live delivery; the store and the
 * other ports are closed by the code that created them.
 */
public final class ChatEngine implements AutoCloseable {

  private final RoomUseCases rooms;
  private final MessageUseCases messages;
  private final ReadingUseCases reading;
  private final LiveUseCases live;
  private final LiveDelivery delivery;
  private final ListMembersUseCase members;
  private final Optional<AccountUseCases> accounts;
  private final Runnable release;

  private ChatEngine(Builder from, Tasks tasks, Runnable release) {
    Clock clock = Clock.tick(from.clock, Duration.ofNanos(1_000));
    RoomLog log = requireNonNull(from.log, "log");
    Participants participants = requireNonNull(from.participants, "participants");
    RoomLists lists = requireNonNull(from.lists, "lists");
    MemberDirectory directory = requireNonNull(from.members, "members");
    EventFanOut fanOut = from.fanOut == null ? new InProcessFanOut.Hub().join() : from.fanOut;
    this.release = release;
    this.delivery = new LiveDelivery(log, participants, lists, fanOut, tasks, from.liveSettings);
    this.rooms =
        RoomUseCases.over(
            new RoomUseCases.Sources(
                log, requireNonNull(from.rooms, "rooms"), participants, lists, directory),
            delivery::announce,
            clock);
    this.messages = MessageUseCases.over(log, participants, delivery::announce, from.ids, clock);
    this.reading =
        ReadingUseCases.over(requireNonNull(from.cursors, "cursors"), delivery::announce);
    this.live = LiveUseCases.over(delivery.rooms(), participants, delivery::announce, tasks);
    this.members = directory::list;
    this.accounts =
        Optional.ofNullable(from.means)
            .map(means -> AccountUseCases.over(means, directory, from.ids, clock));
    delivery.start();
  }

  /** An engine over this store, with defaults for everything else. */
  public static ChatEngine over(ChatStore store) {
    return builder().store(store).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Creates, joins, leaves and lists rooms. */
  public RoomUseCases rooms() {
    return rooms;
  }

  /** Sends messages and reads the history. */
  public MessageUseCases messages() {
    return messages;
  }

  /** Marks messages as read. */
  public ReadingUseCases reading() {
    return reading;
  }

  /** Follows rooms live. */
  public LiveUseCases live() {
    return live;
  }

  /** Watches all rooms of a member at once. */
  public FollowInboxUseCase inbox() {
    return delivery.inboxes();
  }

  /** Whether this node hears of the events of the others, for health checks and metrics. */
  public FanOutStatus fanOut() {
    return delivery.fanOut();
  }

  /** Lists the members. */
  public ListMembersUseCase members() {
    return members;
  }

  /** Sign-up, login and tokens; empty if the engine was built without accounts. */
  public Optional<AccountUseCases> accounts() {
    return accounts;
  }

  @Override
  public void close() {
    delivery.close();
    release.run();
  }

  /**
   * Collects the ports. Either the {@linkplain #store store} or each of its ports is required;
   * everything else has a default. A port that is set twice is replaced.
   */
  public static final class Builder {

    private @Nullable RoomLog log;
    private @Nullable Rooms rooms;
    private @Nullable Participants participants;
    private @Nullable ReadCursors cursors;
    private @Nullable RoomLists lists;
    private @Nullable MemberDirectory members;
    private AccountUseCases.@Nullable Means means;
    private @Nullable EventFanOut fanOut;
    private @Nullable Tasks tasks;
    private Clock clock = Clock.systemUTC();
    private IdSource ids = new AscendingIdSource();
    private LiveSettings liveSettings = LiveSettings.defaults();

    private Builder() {}

    /** Takes all ports from this store, except for {@linkplain #accounts accounts}. */
    public Builder store(ChatStore store) {
      return log(store.log())
          .rooms(store.rooms())
          .participants(store.participants())
          .cursors(store.cursors())
          .lists(store.lists())
          .members(store.members());
    }

    public Builder log(RoomLog port) {
      log = port;
      return this;
    }

    public Builder rooms(Rooms port) {
      rooms = port;
      return this;
    }

    public Builder participants(Participants port) {
      participants = port;
      return this;
    }

    public Builder cursors(ReadCursors port) {
      cursors = port;
      return this;
    }

    public Builder lists(RoomLists port) {
      lists = port;
      return this;
    }

    /** Where members are looked up if the host owns its users. */
    public Builder members(MemberDirectory port) {
      members = port;
      return this;
    }

    /** Lets people sign up and log in here. Without this, the host owns its users. */
    public Builder accounts(MemberAccounts accounts, PasswordHasher hasher, AccessTokens tokens) {
      means = new AccountUseCases.Means(accounts, hasher, tokens);
      return this;
    }

    /** Connects the engine to the other nodes; by default, to none. */
    public Builder fanOut(EventFanOut port) {
      fanOut = port;
      return this;
    }

    /** Where the engine's work runs; by default on the engine's own threads, which end with it. */
    public Builder tasks(Tasks port) {
      tasks = port;
      return this;
    }

    /** The source of time, which is truncated to microseconds. */
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
      if (tasks != null) {
        return new ChatEngine(this, tasks, () -> {});
      }
      ThreadedTasks threads = new ThreadedTasks();
      return new ChatEngine(this, threads, threads::close);
    }
  }
}
