/** An application for meeting rooms that embeds the chat. */
@NullMarked
package com.example.meetings;

import org.jspecify.annotations.NullMarked;
