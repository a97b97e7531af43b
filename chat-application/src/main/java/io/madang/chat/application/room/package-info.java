/** Rooms: creating, joining, leaving, opening and listing them. */
@NullMarked
package io.madang.chat.application.room;

import org.jspecify.annotations.NullMarked;
