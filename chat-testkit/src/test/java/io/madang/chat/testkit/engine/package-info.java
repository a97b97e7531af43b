/** How the engine behaves, over ports in memory and a clock that the test moves. */
@NullMarked
package io.madang.chat.testkit.engine;

import org.jspecify.annotations.NullMarked;
