/** Following rooms live, and typing signals. */
@NullMarked
package io.madang.chat.application.live;

import org.jspecify.annotations.NullMarked;
