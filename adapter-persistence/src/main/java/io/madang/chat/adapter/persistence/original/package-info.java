/** What became of the database of the tutorial's server when it was taken over. */
@NullMarked
package io.madang.chat.adapter.persistence.original;

import org.jspecify.annotations.NullMarked;
