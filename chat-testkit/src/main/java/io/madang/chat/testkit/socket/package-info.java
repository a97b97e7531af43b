/**
 * What a client may rely on that speaks to a server over a socket, whatever the protocol: {@link
 * io.madang.chat.testkit.socket.ChatSocketContract}.
 */
@NullMarked
package io.madang.chat.testkit.socket;

import org.jspecify.annotations.NullMarked;
