/** One database: its dialect, its schema, its transactions, and whether it answers. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.connection;

import org.jspecify.annotations.NullMarked;
