/** Live delivery on one node: every follower gets every event of its room once, in order. */
@NullMarked
package io.madang.chat.application.live;

import org.jspecify.annotations.NullMarked;
