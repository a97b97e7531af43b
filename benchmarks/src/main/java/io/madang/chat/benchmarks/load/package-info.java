/** A load generator for chat servers that checks everything it receives. */
@NullMarked
package io.madang.chat.benchmarks.load;

import org.jspecify.annotations.NullMarked;
