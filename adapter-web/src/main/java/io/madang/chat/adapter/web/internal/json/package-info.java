/** How requests and answers are written in JSON. */
@NullMarked
package io.madang.chat.adapter.web.internal.json;

import org.jspecify.annotations.NullMarked;
