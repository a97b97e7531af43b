/** The STOMP codec, and the destinations. */
@NullMarked
package io.madang.chat.protocol.stomp;

import org.jspecify.annotations.NullMarked;
