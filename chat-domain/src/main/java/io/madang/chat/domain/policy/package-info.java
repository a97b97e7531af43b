/**
 * Who may change a room, and what then happens: pure functions of the room as it stands. Stores run
 * them under the lock of the room.
 */
@NullMarked
package io.madang.chat.domain.policy;

import org.jspecify.annotations.NullMarked;
