/** Sign-up, login and tokens, for hosts that do not own their users. */
@NullMarked
package io.madang.chat.application.account;

import org.jspecify.annotations.NullMarked;
