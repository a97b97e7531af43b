/** How bytes leave through a socket, without waiting for the client. */
@NullMarked
package io.madang.chat.kit.websocket.socket;

import org.jspecify.annotations.NullMarked;
