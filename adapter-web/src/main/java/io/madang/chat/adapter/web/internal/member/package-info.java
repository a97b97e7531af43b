/** Who there is, and who the caller is. */
@NullMarked
package io.madang.chat.adapter.web.internal.member;

import org.jspecify.annotations.NullMarked;
