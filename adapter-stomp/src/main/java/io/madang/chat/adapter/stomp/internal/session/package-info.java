/** One client's session: its frames in order, its subscriptions, and what it is told. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.session;

import org.jspecify.annotations.NullMarked;
