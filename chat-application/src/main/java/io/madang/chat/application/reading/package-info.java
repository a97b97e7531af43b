/** Marking messages as read. */
@NullMarked
package io.madang.chat.application.reading;

import org.jspecify.annotations.NullMarked;
