/** Fan-out between the nodes of a cluster over Redis pub/sub; the one door is {@link RedisWire}. */
@NullMarked
package io.madang.chat.adapter.redis;

import org.jspecify.annotations.NullMarked;
