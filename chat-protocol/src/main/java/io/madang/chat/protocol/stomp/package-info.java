/** STOMP frames, from bytes and to bytes, and the destinations that they name. */
@NullMarked
package io.madang.chat.protocol.stomp;

import org.jspecify.annotations.NullMarked;
