/** The web client: a page of Lit elements over a client core, assembled at the start. */
@NullMarked
package io.madang.chat.webclient;

import org.jspecify.annotations.NullMarked;
