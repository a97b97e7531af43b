/** What a member needs to log in here. */
@NullMarked
package io.madang.chat.domain.account;

import org.jspecify.annotations.NullMarked;
