/** Where people talk, and who is in there. */
@NullMarked
package io.madang.chat.domain.room;

import org.jspecify.annotations.NullMarked;
