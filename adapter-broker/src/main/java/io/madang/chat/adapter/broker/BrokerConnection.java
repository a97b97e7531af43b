package io.madang.chat.adapter.broker;

import io.madang.chat.kit.fanout.Conversation;
import io.madang.chat.kit.fanout.Link.Outcome;
import io.madang.chat.kit.fanout.Wire;
import io.madang.chat.protocol.stomp.StompCommand;
import io.madang.chat.protocol.stomp.StompDecoder;
import io.madang.chat.protocol.stomp.StompFrame;
import io.madang.chat.protocol.stomp.StompVersion;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A session at the broker, which is read on its own thread. */
final class BrokerConnection implements Conversation {

  private final Socket socket;
  private final Wire.Listener listener;
  private final StompDecoder decoder = new StompDecoder();
  private final byte[] buffer = new byte[16 * 1_024];
  private final FrameWriter writer;

  private BrokerConnection(Socket socket, Wire.Listener listener) throws IOException {
    this.socket = socket;
    this.listener = listener;
    this.writer = new FrameWriter(socket.getOutputStream(), this::end);
  }

  /** Connects and logs in; waits for the broker's answer. */
  static BrokerConnection open(BrokerAddress address, Wire.Listener listener) throws IOException {
    BrokerConnection connection = new BrokerConnection(address.connect(), listener);
    try {
      connection.logIn(address);
      return connection;
    } catch (IOException | RuntimeException failure) {
      connection.end();
      throw failure;
    }
  }

  /** Soon; from any thread. */
  void write(byte[] frame, Consumer<Outcome> outcome) {
    writer.write(frame, outcome);
  }

  @Override
  public void run() throws IOException {
    while (true) {
      take(read());
    }
  }

  @Override
  public void end() {
    writer.end();
    try {
      socket.close();
    } catch (IOException ended) {
      // It is of no more use either way.
      return;
    }
  }

  private void logIn(BrokerAddress address) throws IOException {
    write(Frames.connect(address), outcome -> {});
    StompFrame answer = read();
    if (answer.command() != StompCommand.CONNECTED) {
      throw refusal(answer);
    }
    decoder.speak(StompVersion.V1_2);
    socket.setSoTimeout(0);
  }

  /** The next frame that is whole. */
  private StompFrame read() throws IOException {
    InputStream in = socket.getInputStream();
    StompFrame frame = decoder.next();
    while (frame == null) {
      int length = in.read(buffer);
      if (length < 0) {
        throw new EOFException("The broker ended the connection");
      }
      decoder.add(Arrays.copyOf(buffer, length));
      frame = decoder.next();
    }
    return frame;
  }

  private void take(StompFrame frame) throws IOException {
    switch (frame.command()) {
      case MESSAGE -> listener.received(header(frame, "subscription"), frame.body());
      case RECEIPT -> listener.listening(header(frame, "receipt-id"));
      case ERROR -> throw refusal(frame);
      default -> {}
    }
  }

  private static String header(StompFrame frame, String name) {
    return Objects.requireNonNullElse(frame.headers().value(name), "");
  }

  private static BrokerRefusal refusal(StompFrame frame) {
    @Nullable String words = frame.headers().value("message");
    return new BrokerRefusal(words == null || words.isBlank() ? "ERROR without a reason" : words);
  }
}
