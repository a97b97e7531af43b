/** The web client: a page of Lit elements over a client core, put together at the start. */
@NullMarked
package io.madang.chat.webclient;

import org.jspecify.annotations.NullMarked;
