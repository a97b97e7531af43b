/** The rows of the tables, and how values stand in them. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.row;

import org.jspecify.annotations.NullMarked;
