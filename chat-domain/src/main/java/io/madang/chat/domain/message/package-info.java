/** What people say, and how one saying is told from another. */
@NullMarked
package io.madang.chat.domain.message;

import org.jspecify.annotations.NullMarked;
