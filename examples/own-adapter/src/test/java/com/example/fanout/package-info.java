@NullMarked
package com.example.fanout;

import org.jspecify.annotations.NullMarked;
