/**
 * What the protocols over WebSocket share: handshakes, sessions, bounded queues and writes that do
 * not wait for clients.
 */
@NullMarked
package io.madang.chat.kit.websocket;

import org.jspecify.annotations.NullMarked;
