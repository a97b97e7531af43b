/** What happened in a room, in the order in which it happened. */
@NullMarked
package io.madang.chat.domain.event;

import org.jspecify.annotations.NullMarked;
