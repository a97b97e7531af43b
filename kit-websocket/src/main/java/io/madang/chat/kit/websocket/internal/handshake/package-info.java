/** How sockets are opened: paths, origins, SockJS, and what of a request is kept. */
@NullMarked
package io.madang.chat.kit.websocket.internal.handshake;

import org.jspecify.annotations.NullMarked;
