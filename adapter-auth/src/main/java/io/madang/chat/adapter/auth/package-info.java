/** Access tokens as JWT, and passwords hashed with Argon2id. */
@NullMarked
package io.madang.chat.adapter.auth;

import org.jspecify.annotations.NullMarked;
