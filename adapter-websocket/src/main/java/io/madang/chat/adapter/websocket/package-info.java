/** The chat in JSON over a plain WebSocket, for clients without a library. */
@NullMarked
package io.madang.chat.adapter.websocket;

import org.jspecify.annotations.NullMarked;
