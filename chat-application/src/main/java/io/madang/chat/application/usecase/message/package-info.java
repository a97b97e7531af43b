/** Asking to say something, and what has been said. */
@NullMarked
package io.madang.chat.application.usecase.message;

import org.jspecify.annotations.NullMarked;
