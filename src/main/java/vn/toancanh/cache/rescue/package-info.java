/** What is done about a damaged {@code work.db}: how it is noticed, replaced and read out. */
@NullMarked
package vn.toancanh.cache.rescue;

import org.jspecify.annotations.NullMarked;
