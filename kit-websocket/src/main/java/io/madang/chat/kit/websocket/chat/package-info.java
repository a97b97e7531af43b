/** What the clients of every protocol do: they send, type, follow rooms and their inbox. */
@NullMarked
package io.madang.chat.kit.websocket.chat;

import org.jspecify.annotations.NullMarked;
