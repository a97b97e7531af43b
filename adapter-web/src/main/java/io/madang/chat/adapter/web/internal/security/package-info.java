/** Which requests get in: tokens, origins, sizes and what a well-formed request is. */
@NullMarked
package io.madang.chat.adapter.web.internal.security;

import org.jspecify.annotations.NullMarked;
