/**
 * What the engine needs from the outside. Each method is one consistency boundary: atomic by
 * itself.
 */
@NullMarked
package io.madang.chat.application.port;

import org.jspecify.annotations.NullMarked;
