/** The members of the chat. */
@NullMarked
package io.madang.chat.domain.member;

import org.jspecify.annotations.NullMarked;
