/** The local copy of catalogue and observations: compact blocks in SQLite. */
@NullMarked
package vn.toancanh.indicator.store;

import org.jspecify.annotations.NullMarked;
