package io.madang.chat.application.live;

/**
 * Whether this node hears of the events of the others. If it does not, nothing is lost, but
 * delivery takes as long as a look at the store.
 *
 * @param connected whether broadcasts get through, as far as the fan-out itself can tell
 * @param deaf whether events of other nodes keep being found in the store of which no broadcast has
 *     told, although the fan-out is connected
 * @param missed how often that has happened since the start; rooms that are affected within one
 *     second count once
 */
public record FanOutStatus(boolean connected, boolean deaf, long missed) {}
