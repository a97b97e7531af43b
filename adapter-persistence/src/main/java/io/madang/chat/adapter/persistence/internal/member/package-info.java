/** The members who signed up here. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.member;

import org.jspecify.annotations.NullMarked;
