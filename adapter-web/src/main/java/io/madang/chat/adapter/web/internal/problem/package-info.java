/** Refusals as problem details (RFC 9457), wherever in the server they arise. */
@NullMarked
package io.madang.chat.adapter.web.internal.problem;

import org.jspecify.annotations.NullMarked;
