package io.madang.chat.bootstrap;

import io.madang.chat.adapter.websocket.WebSocketAdapterConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Import;

/** JSON over a plain WebSocket, unless it is switched off. */
@AutoConfiguration(after = SocketAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@ConditionalOnBooleanProperty(name = "madang.websocket.json.enabled", matchIfMissing = true)
@Import(WebSocketAdapterConfiguration.class)
public class WebSocketAutoConfiguration {}
