/** The log of each room: events are numbered under its lock, and folded into the tables. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.log;

import org.jspecify.annotations.NullMarked;
