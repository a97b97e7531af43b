/** Following a room while it happens. */
@NullMarked
package io.madang.chat.application.live;

import org.jspecify.annotations.NullMarked;
