/** Who the members are. */
@NullMarked
package io.madang.chat.application.member;

import org.jspecify.annotations.NullMarked;
