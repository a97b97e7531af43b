/**
 * What a server does while its start cache is made: nothing here runs in a server that serves
 * anybody.
 */
@NullMarked
package io.madang.chat.bootstrap.rehearsal;

import org.jspecify.annotations.NullMarked;
