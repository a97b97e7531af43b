/** A fan-out over plain TCP: a hub in the middle, and every node connected to it. */
@NullMarked
package com.example.fanout;

import org.jspecify.annotations.NullMarked;
