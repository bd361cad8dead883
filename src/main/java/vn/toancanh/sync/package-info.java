/** Feeds: when each is read, deltas, back-off. */
@NullMarked
package vn.toancanh.sync;

import org.jspecify.annotations.NullMarked;
