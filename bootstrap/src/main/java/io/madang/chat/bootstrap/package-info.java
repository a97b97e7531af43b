/**
 * Wires the engine and the adapters: as auto-configuration that a host may add to its own
 * application, and as the stand-alone server.
 */
@NullMarked
package io.madang.chat.bootstrap;

import org.jspecify.annotations.NullMarked;
