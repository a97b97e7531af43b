/** Shared by live delivery to rooms and to inboxes. */
@NullMarked
package io.madang.chat.application.internal;

import org.jspecify.annotations.NullMarked;
