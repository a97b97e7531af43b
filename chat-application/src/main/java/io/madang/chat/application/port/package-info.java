/**
 * The ports through which the engine uses the outside world. Each method is a consistency boundary:
 * atomic by itself.
 */
@NullMarked
package io.madang.chat.application.port;

import org.jspecify.annotations.NullMarked;
