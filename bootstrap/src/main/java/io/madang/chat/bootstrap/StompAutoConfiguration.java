package io.madang.chat.bootstrap;

import io.madang.chat.adapter.stomp.StompAdapterConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** STOMP over WebSocket. */
@AutoConfiguration(after = SocketAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(StompAdapterConfiguration.class)
public class StompAutoConfiguration {}
