package io.madang.chat.adapter.broker;

/**
 * The names of the kit's channels at the broker: a prefix and what the channel's name ends with,
 * {@code /topic/madang.v1.p3}.
 */
record Destinations(String prefix) {

  private static final int LONGEST = 200;

  static Destinations below(String prefix) {
    if (!prefix.matches("[!-~]{1," + LONGEST + "}")) {
      throw new IllegalArgumentException(
          "The prefix of the broker's destinations must be 1 to 200 visible ASCII characters");
    }
    return new Destinations(prefix);
  }

  String of(String channel) {
    return prefix + channel.substring(channel.lastIndexOf(':') + 1);
  }
}
