package io.madang.chat.adapter.redis;

/**
 * What went through this node since it was built.
 *
 * @param published news that Redis took
 * @param dropped news that Redis did not take, because it was away or too slow
 * @param heard news of other nodes that was passed on
 * @param garbage what came over the channels and could not be read
 * @param rebuilt how often the connections were replaced because they had gone deaf
 */
public record RedisFanOutStats(
    long published, long dropped, long heard, long garbage, long rebuilt) {}
