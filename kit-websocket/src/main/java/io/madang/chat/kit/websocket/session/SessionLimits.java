package io.madang.chat.kit.websocket.session;

import java.time.Duration;

/**
 * How long one session may do nothing, and how much it may hold.
 *
 * @param connectDeadline how long it may stay open without having connected
 * @param silenceLimit how long nothing may come from the client, and how long one write to it may
 *     take
 * @param queuedFrames how many frames wait for the client at most
 * @param queuedBytes the same in bytes
 * @param sendsInFlight how many of its messages may wait for their commit
 * @param subscriptions how many subscriptions it may have
 */
public record SessionLimits(
    Duration connectDeadline,
    Duration silenceLimit,
    int queuedFrames,
    int queuedBytes,
    int sendsInFlight,
    int subscriptions) {}
