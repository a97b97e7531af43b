/** Madang keeps the rules of its own kit. */
@NullMarked
package io.madang.chat.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
