package io.madang.chat.adapter.redis;

import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.api.StatefulConnection;
import io.madang.chat.kit.fanout.ReconnectingConnection.Opener;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

/**
 * Opens connections of Lettuce. Lettuce's own reconnecting is not used: it does not cover the first
 * connection, and it would resend messages that may have been sent.
 *
 * @param <C> the kind of connection
 */
record LettuceOpener<C extends StatefulConnection<String, byte[]>>(
    Supplier<? extends CompletionStage<C>> connector) implements Opener<C> {

  @Override
  public CompletionStage<C> open(Runnable lost) {
    return connector
        .get()
        .thenApply(connection -> {
          connection.addListener(new Loss(lost));
          if (!connection.isOpen()) {
            lost.run();
          }
          return connection;
        });
  }

  @Override
  public void close(C connection) {
    var unused = connection.closeAsync();
  }

  private record Loss(Runnable lost) implements RedisConnectionStateListener {

    @Override
    public void onRedisDisconnected(RedisChannelHandler<?, ?> connection) {
      lost.run();
    }
  }
}
