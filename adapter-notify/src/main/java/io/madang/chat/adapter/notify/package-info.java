/**
 * Fan-out between the nodes of a cluster over PostgreSQL's LISTEN and NOTIFY; the one door is
 * {@link NotifyWire}.
 */
@NullMarked
package io.madang.chat.adapter.notify;

import org.jspecify.annotations.NullMarked;
