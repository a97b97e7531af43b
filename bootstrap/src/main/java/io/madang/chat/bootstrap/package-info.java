/**
 * Puts engine and adapters together: as auto-configuration that a host may add to its own
 * application, and as the server that runs by itself.
 */
@NullMarked
package io.madang.chat.bootstrap;

import org.jspecify.annotations.NullMarked;
