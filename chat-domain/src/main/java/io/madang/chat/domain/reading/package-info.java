/** How far members have read, and how a room appears in their lists. */
@NullMarked
package io.madang.chat.domain.reading;

import org.jspecify.annotations.NullMarked;
