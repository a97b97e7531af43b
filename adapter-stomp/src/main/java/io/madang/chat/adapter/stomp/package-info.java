/**
 * STOMP over WebSocket. Spring keeps the handshake, SockJS and the socket; frames are read, ordered
 * and answered here.
 */
@NullMarked
package io.madang.chat.adapter.stomp;

import org.jspecify.annotations.NullMarked;
