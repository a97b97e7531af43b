@NullMarked
package io.madang.chat.benchmarks.load;

import org.jspecify.annotations.NullMarked;
