/** What went wrong with the database, in our own words, which quote nothing. */
@NullMarked
package io.madang.chat.adapter.persistence.internal.fault;

import org.jspecify.annotations.NullMarked;
