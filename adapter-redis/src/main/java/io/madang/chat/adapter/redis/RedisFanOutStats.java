package io.madang.chat.adapter.redis;

/**
 * What went through this node since it was built.
 *
 * @param published news that Redis took
 * @param dropped news that Redis did not take, because it was away, too slow, or refused it
 * @param heard news of other nodes that was passed on
 * @param garbage what came over the channels and could not be read
 * @param forged what was not signed with the cluster's key, and so was not believed
 * @param stale signals that were too old, or of the future, and so were not passed on
 * @param rebuilt how often the connections were replaced because they had gone deaf
 */
public record RedisFanOutStats(
    long published,
    long dropped,
    long heard,
    long garbage,
    long forged,
    long stale,
    long rebuilt) {}
