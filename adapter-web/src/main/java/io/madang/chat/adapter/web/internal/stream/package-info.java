/** Streams of server-sent events, for clients that only read. */
@NullMarked
package io.madang.chat.adapter.web.internal.stream;

import org.jspecify.annotations.NullMarked;
