/** Rooms and their participants. */
@NullMarked
package io.madang.chat.domain.room;

import org.jspecify.annotations.NullMarked;
