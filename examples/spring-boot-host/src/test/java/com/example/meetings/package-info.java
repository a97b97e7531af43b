@NullMarked
package com.example.meetings;

import org.jspecify.annotations.NullMarked;
