/** Listing the members. */
@NullMarked
package io.madang.chat.application.member;

import org.jspecify.annotations.NullMarked;
