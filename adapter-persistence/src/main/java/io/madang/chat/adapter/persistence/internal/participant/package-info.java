/** Who is in a room, and how far they have read. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.participant;

import org.jspecify.annotations.NullMarked;
