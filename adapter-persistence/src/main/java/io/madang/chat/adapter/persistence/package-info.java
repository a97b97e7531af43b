/**
 * The ports that keep things, on SQLite (embedded) and PostgreSQL; {@link SqlStore} is the door.
 */
@NullMarked
package io.madang.chat.adapter.persistence;

import org.jspecify.annotations.NullMarked;
