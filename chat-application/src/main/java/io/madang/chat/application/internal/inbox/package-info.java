/** Notifies the followers of an inbox of the rooms that have changed. */
@NullMarked
package io.madang.chat.application.internal.inbox;

import org.jspecify.annotations.NullMarked;
