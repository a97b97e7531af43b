/** Messages, and how they are identified and counted. */
@NullMarked
package io.madang.chat.domain.message;

import org.jspecify.annotations.NullMarked;
