/** The domain of the chat: values that are always valid, and rules that need only the JDK. */
@NullMarked
package io.madang.chat.domain;

import org.jspecify.annotations.NullMarked;
