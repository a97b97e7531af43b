/** The chat engine: use cases on one side, ports on the other, and the one door to them. */
@NullMarked
package io.madang.chat.application;

import org.jspecify.annotations.NullMarked;
