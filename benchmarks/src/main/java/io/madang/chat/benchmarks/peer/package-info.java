/** The servers that are measured, each in a process of its own. */
@NullMarked
package io.madang.chat.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
