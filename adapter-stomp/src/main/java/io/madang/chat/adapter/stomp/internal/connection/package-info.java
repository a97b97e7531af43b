/** Where clients come in: sockets become sessions, whose frames are handled in order. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.connection;

import org.jspecify.annotations.NullMarked;
