/** PostgreSQL: the connections, the dialect and the way rows are written. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.postgres;

import org.jspecify.annotations.NullMarked;
