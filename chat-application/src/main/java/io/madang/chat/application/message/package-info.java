/** Messages: sending them, and reading what was said. */
@NullMarked
package io.madang.chat.application.message;

import org.jspecify.annotations.NullMarked;
