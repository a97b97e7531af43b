/**
 * The HTTP side of the chat: REST over the use cases, and who may call it.
 *
 * <p>Everything that goes wrong is answered with a problem detail (RFC 9457) that has a stable
 * code.
 */
@NullMarked
package io.madang.chat.adapter.web;

import org.jspecify.annotations.NullMarked;
