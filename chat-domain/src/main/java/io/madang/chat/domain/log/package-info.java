/** Positions in the log of a room. */
@NullMarked
package io.madang.chat.domain.log;

import org.jspecify.annotations.NullMarked;
