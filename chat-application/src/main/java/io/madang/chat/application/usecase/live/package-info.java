/** Asking to hear what happens in a room from now on. */
@NullMarked
package io.madang.chat.application.usecase.live;

import org.jspecify.annotations.NullMarked;
