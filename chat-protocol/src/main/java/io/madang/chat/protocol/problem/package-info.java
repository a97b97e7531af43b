/** Why something is refused: codes for programs, and texts for people in English and Korean. */
@NullMarked
package io.madang.chat.protocol.problem;

import org.jspecify.annotations.NullMarked;
