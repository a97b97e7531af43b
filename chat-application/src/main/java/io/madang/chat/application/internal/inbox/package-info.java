/** Tells the watchers of an inbox which of their rooms have news. */
@NullMarked
package io.madang.chat.application.internal.inbox;

import org.jspecify.annotations.NullMarked;
