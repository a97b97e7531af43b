/**
 * A whole cluster on one thread, from one seed: real engines over a store, a network and clients
 * that fail in every way that the contract allows, and a check that the contract was kept.
 *
 * <p>{@code Schedule} is one run: it builds a {@code Cluster}, lets chance choose what happens next
 * among all that could, ends the faults, and asks {@code Invariants}. {@code Mutant} takes one
 * protection out, so that it is known that the check can fail.
 */
@NullMarked
package io.madang.chat.testkit.simulation;

import org.jspecify.annotations.NullMarked;
