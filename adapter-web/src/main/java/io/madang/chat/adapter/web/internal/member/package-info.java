/** The members, and the caller. */
@NullMarked
package io.madang.chat.adapter.web.internal.member;

import org.jspecify.annotations.NullMarked;
