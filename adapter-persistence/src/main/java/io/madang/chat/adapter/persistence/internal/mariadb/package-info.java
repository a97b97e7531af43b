/** MariaDB and MySQL: how to connect, what they need, and their SQL. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.mariadb;

import org.jspecify.annotations.NullMarked;
