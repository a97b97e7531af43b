package io.madang.chat.adapter.persistence.internal.commit;

/** How many requests are committed together at most, and how many may wait for that. */
public record BatchLimits(int maxBatch, int maxWaiting) {}
