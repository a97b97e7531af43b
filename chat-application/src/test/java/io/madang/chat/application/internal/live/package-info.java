/** The rules of live delivery, one by one. */
@NullMarked
package io.madang.chat.application.internal.live;

import org.jspecify.annotations.NullMarked;
