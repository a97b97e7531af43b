/** Credentials and roles of members who log in here. */
@NullMarked
package io.madang.chat.domain.account;

import org.jspecify.annotations.NullMarked;
