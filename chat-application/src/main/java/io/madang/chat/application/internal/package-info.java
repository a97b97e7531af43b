/** What live delivery to rooms and to inboxes shares. */
@NullMarked
package io.madang.chat.application.internal;

import org.jspecify.annotations.NullMarked;
