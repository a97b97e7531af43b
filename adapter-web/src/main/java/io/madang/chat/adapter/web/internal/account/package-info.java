/** Sign-up and login. */
@NullMarked
package io.madang.chat.adapter.web.internal.account;

import org.jspecify.annotations.NullMarked;
