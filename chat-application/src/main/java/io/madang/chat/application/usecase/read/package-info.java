/** Asking how far one has read. */
@NullMarked
package io.madang.chat.application.usecase.read;

import org.jspecify.annotations.NullMarked;
