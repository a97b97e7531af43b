/** Microbenchmarks of what is hidden in the package of the same name. */
@NullMarked
package io.madang.chat.kit.fanout;

import org.jspecify.annotations.NullMarked;
