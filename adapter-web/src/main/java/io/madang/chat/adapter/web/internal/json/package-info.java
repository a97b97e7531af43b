/** The JSON of requests and responses. */
@NullMarked
package io.madang.chat.adapter.web.internal.json;

import org.jspecify.annotations.NullMarked;
