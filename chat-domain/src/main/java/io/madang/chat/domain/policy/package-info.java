/**
 * The rules for changing a room: pure functions of its current state. Stores call them under the
 * lock of the room.
 */
@NullMarked
package io.madang.chat.domain.policy;

import org.jspecify.annotations.NullMarked;
