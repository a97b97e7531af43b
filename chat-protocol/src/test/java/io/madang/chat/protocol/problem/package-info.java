@NullMarked
package io.madang.chat.protocol.problem;

import org.jspecify.annotations.NullMarked;
