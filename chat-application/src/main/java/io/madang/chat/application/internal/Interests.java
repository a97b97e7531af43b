package io.madang.chat.application.internal;

import io.madang.chat.application.port.EventFanOut;
import io.madang.chat.domain.event.Audience;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The audiences that this node subscribes to over the fan-out. An audience may have several users;
 * the fan-out subscription lasts from the first to the last of them.
 */
public final class Interests {

  private final EventFanOut fanOut;
  private final ConcurrentMap<Audience, Integer> wanted = new ConcurrentHashMap<>();

  public Interests(EventFanOut fanOut) {
    this.fanOut = fanOut;
  }

  public void retain(Audience audience) {
    wanted.compute(audience, (key, users) -> users == null ? begin(key) : users + 1);
  }

  public void release(Audience audience) {
    wanted.computeIfPresent(
        audience, (key, users) -> users == 1 ? end(key) : Integer.valueOf(users - 1));
  }

  private Integer begin(Audience audience) {
    fanOut.subscribe(audience);
    return 1;
  }

  private @Nullable Integer end(Audience audience) {
    fanOut.unsubscribe(audience);
    return null;
  }
}
