@NullMarked
package io.madang.chat.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
