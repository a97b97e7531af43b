/** How far members have read, and what a room looks like to them. */
@NullMarked
package io.madang.chat.domain.reading;

import org.jspecify.annotations.NullMarked;
