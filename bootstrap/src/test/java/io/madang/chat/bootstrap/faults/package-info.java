/**
 * Whole servers in processes of their own, whose plugs are pulled while clients are busy. What the
 * clients saw is recorded, and checked against the database.
 */
@NullMarked
package io.madang.chat.bootstrap.faults;

import org.jspecify.annotations.NullMarked;
