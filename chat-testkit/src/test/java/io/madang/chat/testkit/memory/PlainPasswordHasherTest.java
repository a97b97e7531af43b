package io.madang.chat.testkit.memory;

import io.madang.chat.application.port.PasswordHasher;
import io.madang.chat.testkit.contract.PasswordHasherContract;

class PlainPasswordHasherTest implements PasswordHasherContract {

  private final PasswordHasher hasher = new PlainPasswordHasher();

  @Override
  public PasswordHasher hasher() {
    return hasher;
  }
}
