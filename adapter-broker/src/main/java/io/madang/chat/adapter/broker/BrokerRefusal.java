package io.madang.chat.adapter.broker;

import java.io.IOException;

/** The broker ended the connection, and gave this reason. */
final class BrokerRefusal extends IOException {

  private static final long serialVersionUID = 1L;

  BrokerRefusal(String words) {
    super(words);
  }
}
