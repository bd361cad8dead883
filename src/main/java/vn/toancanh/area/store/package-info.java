/** The local copy of the territory in SQLite. */
@NullMarked
package vn.toancanh.area.store;

import org.jspecify.annotations.NullMarked;
