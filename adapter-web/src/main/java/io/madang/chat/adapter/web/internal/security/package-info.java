/** Which requests are admitted: tokens, origins, size limits and well-formedness. */
@NullMarked
package io.madang.chat.adapter.web.internal.security;

import org.jspecify.annotations.NullMarked;
