/**
 * What an adapter is tested with: contracts of the ports, ports in memory, and small things that
 * tests need.
 */
@NullMarked
package io.madang.chat.testkit;

import org.jspecify.annotations.NullMarked;
