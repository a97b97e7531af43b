/**
 * What each port promises, as tests. An adapter is tested by implementing the interfaces in its own
 * tests.
 */
@NullMarked
package io.madang.chat.testkit.contract;

import org.jspecify.annotations.NullMarked;
