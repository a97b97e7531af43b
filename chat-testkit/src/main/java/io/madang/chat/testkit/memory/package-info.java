/** The ports in memory, for tests: they keep every promise of the real ones except durability. */
@NullMarked
package io.madang.chat.testkit.memory;

import org.jspecify.annotations.NullMarked;
