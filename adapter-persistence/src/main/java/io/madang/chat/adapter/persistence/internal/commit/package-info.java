/** One commit for everything that arrived during the last one. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.commit;

import org.jspecify.annotations.NullMarked;
