/** The use cases at work. Nothing here is public but the door to it. */
@NullMarked
package io.madang.chat.application.service;

import org.jspecify.annotations.NullMarked;
