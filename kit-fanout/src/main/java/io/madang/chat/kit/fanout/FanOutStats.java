package io.madang.chat.kit.fanout;

/**
 * Counters of this node's fan-out since it was built.
 *
 * @param published broadcasts that the other side of the wire accepted
 * @param dropped broadcasts that it did not accept, because it was away, too slow, or refused them
 * @param heard broadcasts of other nodes that were passed on
 * @param garbage messages that could not be read
 * @param forged messages that were not signed with the cluster's key and were dropped
 * @param stale signals that were dropped because they were too old or from the future
 * @param rebuilt how often the connections were replaced because they no longer received anything
 * @param outstanding how many messages are sent and not yet answered; bounded
 */
public record FanOutStats(
    long published,
    long dropped,
    long heard,
    long garbage,
    long forged,
    long stale,
    long rebuilt,
    long outstanding) {}
