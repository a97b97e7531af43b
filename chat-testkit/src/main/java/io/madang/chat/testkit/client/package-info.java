/** Clients for tests that talk to a server exactly by its wire protocol and hide nothing of it. */
@NullMarked
package io.madang.chat.testkit.client;

import org.jspecify.annotations.NullMarked;
