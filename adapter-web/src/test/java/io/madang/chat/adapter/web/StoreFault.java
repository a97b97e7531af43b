package io.madang.chat.adapter.web;

import io.madang.chat.application.port.StoreUnavailableException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A store that can be made to fail, or not to answer, while requests come in. */
final class StoreFault {

  /** A message of a careless driver, which must not reach a client. */
  static final String SECRET = "duplicate row (4711, 'meet me at nine')";

  enum Mode {
    FINE,
    AWAY,
    BROKEN,
    SILENT
  }

  private volatile Mode mode = Mode.FINE;

  void set(Mode wanted) {
    mode = wanted;
  }

  <P> P around(Class<P> port, P real) {
    Object proxy =
        Proxy.newProxyInstance(
            port.getClassLoader(),
            new Class<?>[] {port},
            (self, method, arguments) -> call(real, method, arguments));
    return port.cast(proxy);
  }

  /** The stage that is returned is the one that the port's caller waits for. */
  @SuppressWarnings("FutureReturnValueIgnored")
  private Object call(Object real, Method method, Object[] arguments) throws Throwable {
    boolean staged = CompletionStage.class.isAssignableFrom(method.getReturnType());
    if (mode == Mode.BROKEN || mode == Mode.AWAY) {
      RuntimeException failure =
          mode == Mode.AWAY
              ? new StoreUnavailableException(SECRET)
              : new IllegalStateException(SECRET);
      if (staged) {
        return CompletableFuture.failedFuture(failure);
      }
      throw failure;
    }
    if (mode == Mode.SILENT && staged) {
      return new CompletableFuture<>();
    }
    try {
      return method.invoke(real, arguments);
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }
}
