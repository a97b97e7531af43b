/** A fan-out over plain TCP: all nodes connect to one hub. */
@NullMarked
package com.example.fanout;

import org.jspecify.annotations.NullMarked;
