/** Microbenchmarks. */
@NullMarked
package io.madang.chat.benchmarks.micro;

import org.jspecify.annotations.NullMarked;
