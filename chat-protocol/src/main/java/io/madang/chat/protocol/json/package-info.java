/** The JSON documents of the wire: each writes itself, and those that others send are read here. */
@NullMarked
package io.madang.chat.protocol.json;

import org.jspecify.annotations.NullMarked;
