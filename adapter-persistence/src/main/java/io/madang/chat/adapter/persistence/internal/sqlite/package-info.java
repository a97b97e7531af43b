/** SQLite, embedded: the file, the dialect and the way rows are written. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.sqlite;

import org.jspecify.annotations.NullMarked;
