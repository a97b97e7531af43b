/** An application about meeting rooms, which has a chat in it. */
@NullMarked
package com.example.meetings;

import org.jspecify.annotations.NullMarked;
