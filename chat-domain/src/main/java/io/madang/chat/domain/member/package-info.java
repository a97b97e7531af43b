/** Who takes part. */
@NullMarked
package io.madang.chat.domain.member;

import org.jspecify.annotations.NullMarked;
