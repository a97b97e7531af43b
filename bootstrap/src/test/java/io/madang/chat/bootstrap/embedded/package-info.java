/** The auto-configuration in applications of others. */
@NullMarked
package io.madang.chat.bootstrap.embedded;

import org.jspecify.annotations.NullMarked;
