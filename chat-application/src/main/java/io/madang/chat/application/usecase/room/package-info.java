/** Asking for rooms: making, finding, joining and leaving them. */
@NullMarked
package io.madang.chat.application.usecase.room;

import org.jspecify.annotations.NullMarked;
