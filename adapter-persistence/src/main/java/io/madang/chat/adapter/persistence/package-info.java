/** The storage ports on SQLite (embedded) and PostgreSQL; {@link SqlStore} is the entry point. */
@NullMarked
package io.madang.chat.adapter.persistence;

import org.jspecify.annotations.NullMarked;
