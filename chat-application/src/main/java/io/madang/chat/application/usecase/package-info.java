/** What the engine can be asked to do; one package for each subject. */
@NullMarked
package io.madang.chat.application.usecase;

import org.jspecify.annotations.NullMarked;
