/**
 * A client for tests that speaks to a server as the wire says, byte for byte, and hides nothing of
 * it.
 */
@NullMarked
package io.madang.chat.testkit.client;

import org.jspecify.annotations.NullMarked;
