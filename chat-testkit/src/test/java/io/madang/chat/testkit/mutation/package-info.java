/**
 * Tests of the kit itself: each contract is run against adapters that are broken on purpose, and
 * has to fail in the tests that are meant for the flaw, and in no others.
 */
@NullMarked
package io.madang.chat.testkit.mutation;

import org.jspecify.annotations.NullMarked;
