/** What is measured, and how it is written down. */
@NullMarked
package io.madang.chat.benchmarks;

import org.jspecify.annotations.NullMarked;
