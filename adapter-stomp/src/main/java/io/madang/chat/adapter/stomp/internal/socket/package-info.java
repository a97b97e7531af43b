/** How sockets are opened, and how bytes leave through them without waiting for the client. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.socket;

import org.jspecify.annotations.NullMarked;
