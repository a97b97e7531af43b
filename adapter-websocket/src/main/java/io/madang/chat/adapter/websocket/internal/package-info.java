/** Sessions that are spoken to in JSON: their requests in order, and what they are told. */
@NullMarked
package io.madang.chat.adapter.websocket.internal;

import org.jspecify.annotations.NullMarked;
