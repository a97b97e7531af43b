/**
 * STOMP over WebSocket. Spring keeps the handshake, the STOMP session, heart-beats and {@code
 * /user/queue}; rooms are served by a broker of our own, which orders, replays, refuses and
 * acknowledges.
 */
@NullMarked
package io.madang.chat.adapter.stomp;

import org.jspecify.annotations.NullMarked;
