/** The stores keep their contracts, on real databases. */
@NullMarked
package io.madang.chat.adapter.persistence;

import org.jspecify.annotations.NullMarked;
