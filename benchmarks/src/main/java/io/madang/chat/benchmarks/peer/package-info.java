/** The servers that are measured, each in its own process. */
@NullMarked
package io.madang.chat.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
