/** Takes over the database of the tutorial's server that this began as. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.original;

import org.jspecify.annotations.NullMarked;
