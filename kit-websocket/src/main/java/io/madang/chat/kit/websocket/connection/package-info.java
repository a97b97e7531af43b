/** Turns sockets into sessions, keeps them alive and ends them. */
@NullMarked
package io.madang.chat.kit.websocket.connection;

import org.jspecify.annotations.NullMarked;
