/**
 * The ports in memory, for tests: they keep every promise of the real ones but the one to survive
 * the process.
 */
@NullMarked
package io.madang.chat.testkit.memory;

import org.jspecify.annotations.NullMarked;
