/** Watching all rooms of a member at once. */
@NullMarked
package io.madang.chat.application.inbox;

import org.jspecify.annotations.NullMarked;
