/** The MESSAGE frames, each encoded once for everybody who gets it. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.frame;

import org.jspecify.annotations.NullMarked;
