/**
 * The fan-out between the nodes of a cluster, whatever carries its messages: {@link ClusterFanOut}
 * is the fan-out, and an adapter for a technology is a {@link Wire}.
 */
@NullMarked
package io.madang.chat.kit.fanout;

import org.jspecify.annotations.NullMarked;
