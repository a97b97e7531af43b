/** Turns sockets into sessions, whose frames are handled in order. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.connection;

import org.jspecify.annotations.NullMarked;
