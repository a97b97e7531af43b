/** What clients do in rooms: they send, type and subscribe. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.room;

import org.jspecify.annotations.NullMarked;
