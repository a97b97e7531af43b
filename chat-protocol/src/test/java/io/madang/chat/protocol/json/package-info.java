@NullMarked
package io.madang.chat.protocol.json;

import org.jspecify.annotations.NullMarked;
