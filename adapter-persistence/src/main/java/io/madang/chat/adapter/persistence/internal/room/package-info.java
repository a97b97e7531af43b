/** Rooms are opened and listed, and read cursors move. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.room;

import org.jspecify.annotations.NullMarked;
