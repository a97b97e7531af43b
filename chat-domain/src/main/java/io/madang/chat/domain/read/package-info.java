/** How far people have read. */
@NullMarked
package io.madang.chat.domain.read;

import org.jspecify.annotations.NullMarked;
