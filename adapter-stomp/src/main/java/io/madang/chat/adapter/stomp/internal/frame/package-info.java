/** The MESSAGE frames, each encoded once for all its recipients. */
@NullMarked
package io.madang.chat.adapter.stomp.internal.frame;

import org.jspecify.annotations.NullMarked;
