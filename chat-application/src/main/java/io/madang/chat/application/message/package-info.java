/** Sending messages and reading the history. */
@NullMarked
package io.madang.chat.application.message;

import org.jspecify.annotations.NullMarked;
