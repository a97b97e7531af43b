/** The smallest hosts. */
@NullMarked
package com.example.plain;

import org.jspecify.annotations.NullMarked;
