/**
 * Fan-out between the nodes of a cluster over any broker that speaks STOMP on TCP; the one door is
 * {@link BrokerWire}.
 */
@NullMarked
package io.madang.chat.adapter.broker;

import org.jspecify.annotations.NullMarked;
