/** A member's inbox as a subscription. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.inbox;

import org.jspecify.annotations.NullMarked;
