/** The chat engine: the single entry point to the use cases, built over the ports. */
@NullMarked
package io.madang.chat.application;

import org.jspecify.annotations.NullMarked;
