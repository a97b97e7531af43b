package io.madang.chat.bootstrap.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;

/**
 * Tests of the page in a real browser. Their methods may ask for the {@link Stage}. After each of
 * them, no page may have complained about anything.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(StageKeeper.class)
@ResourceLock("stage")
@interface BrowserTest {}
