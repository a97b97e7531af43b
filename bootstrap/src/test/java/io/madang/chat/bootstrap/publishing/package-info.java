/** What is published: which artifacts, what stands in their POMs, and what they promise to stay. */
@NullMarked
package io.madang.chat.bootstrap.publishing;

import org.jspecify.annotations.NullMarked;
