/** Each rule of the hexagon passes, fires and complains when it should. */
@NullMarked
package io.madang.chat.testkit.architecture;

import org.jspecify.annotations.NullMarked;
