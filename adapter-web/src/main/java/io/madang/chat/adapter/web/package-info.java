/**
 * The HTTP adapter: REST over the use cases, and access control.
 *
 * <p>Every error is answered with a problem detail (RFC 9457) that has a stable code.
 */
@NullMarked
package io.madang.chat.adapter.web;

import org.jspecify.annotations.NullMarked;
