/**
 * Rooms: creating, joining, leaving and listing them, who is in them, and how far they have read.
 */
@NullMarked
package io.madang.chat.adapter.web.internal.room;

import org.jspecify.annotations.NullMarked;
