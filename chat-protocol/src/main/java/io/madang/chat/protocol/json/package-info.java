/**
 * The JSON documents of the wire. Each one writes itself; those that are received have a {@code
 * read}.
 */
@NullMarked
package io.madang.chat.protocol.json;

import org.jspecify.annotations.NullMarked;
