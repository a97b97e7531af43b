package io.madang.chat.adapter.persistence.internal.original;

import io.madang.chat.adapter.persistence.internal.fault.StoreFailure;
import io.madang.chat.adapter.persistence.internal.fault.StoreFault;

/** Nothing can be imported there; says why. */
public final class ImportRefusedException extends IllegalStateException implements StoreFailure {

  private static final long serialVersionUID = 1L;

  ImportRefusedException(String reason) {
    super(reason);
  }

  @Override
  public StoreFault fault() {
    return StoreFault.REJECTED;
  }
}
