/**
 * Rules for any hexagonal architecture: {@link io.madang.chat.testkit.architecture.HexagonRules}.
 */
@NullMarked
package io.madang.chat.testkit.architecture;

import org.jspecify.annotations.NullMarked;
