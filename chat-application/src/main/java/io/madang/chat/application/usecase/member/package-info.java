/** Asking about people: who they are, and that they are who they say. */
@NullMarked
package io.madang.chat.application.usecase.member;

import org.jspecify.annotations.NullMarked;
