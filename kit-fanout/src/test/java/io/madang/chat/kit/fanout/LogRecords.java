package io.madang.chat.kit.fanout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What a class says in the log from now on. */
final class LogRecords extends Handler implements AutoCloseable {

  private final Logger logger;
  private final List<LogRecord> records = new CopyOnWriteArrayList<>();

  private LogRecords(Logger logger) {
    this.logger = logger;
    logger.setLevel(Level.FINE);
    logger.addHandler(this);
  }

  static LogRecords of(Class<?> speaker) {
    return new LogRecords(Logger.getLogger(speaker.getName()));
  }

  List<String> warnings() {
    return of(Level.WARNING);
  }

  List<String> infos() {
    return of(Level.INFO);
  }

  List<String> details() {
    return of(Level.FINE);
  }

  @Override
  public void publish(LogRecord said) {
    records.add(said);
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
    logger.setLevel(null);
  }

  private List<String> of(Level level) {
    return records.stream()
        .filter(said -> said.getLevel().equals(level))
        .map(LogRecord::getMessage)
        .toList();
  }
}
