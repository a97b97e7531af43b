/** Sending messages, and reading what has been said and has happened. */
@NullMarked
package io.madang.chat.adapter.web.internal.message;

import org.jspecify.annotations.NullMarked;
