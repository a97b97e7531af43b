/** Sending messages, and reading messages and events. */
@NullMarked
package io.madang.chat.adapter.web.internal.message;

import org.jspecify.annotations.NullMarked;
