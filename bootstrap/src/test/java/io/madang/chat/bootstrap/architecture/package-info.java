/** Checks the architecture rules of the testkit on Madang itself. */
@NullMarked
package io.madang.chat.bootstrap.architecture;

import org.jspecify.annotations.NullMarked;
