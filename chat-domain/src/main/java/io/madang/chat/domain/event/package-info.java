/** The events of a room: those of its log, in order, and those that are only broadcast. */
@NullMarked
package io.madang.chat.domain.event;

import org.jspecify.annotations.NullMarked;
