/**
 * The rules of a hexagon, ready to be checked on any: {@link
 * io.madang.chat.testkit.architecture.HexagonRules}.
 */
@NullMarked
package io.madang.chat.testkit.architecture;

import org.jspecify.annotations.NullMarked;
