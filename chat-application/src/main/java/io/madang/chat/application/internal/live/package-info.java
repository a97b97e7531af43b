/** Delivers the events of each followed room to its followers, in order and without gaps. */
@NullMarked
package io.madang.chat.application.internal.live;

import org.jspecify.annotations.NullMarked;
