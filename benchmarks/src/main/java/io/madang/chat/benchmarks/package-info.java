/** The scenarios, and the report of their results. */
@NullMarked
package io.madang.chat.benchmarks;

import org.jspecify.annotations.NullMarked;
