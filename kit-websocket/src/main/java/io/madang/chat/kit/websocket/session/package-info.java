/** One client's session: who it is, its requests in order, and its limits. */
@NullMarked
package io.madang.chat.kit.websocket.session;

import org.jspecify.annotations.NullMarked;
