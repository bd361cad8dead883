/** The whole history of one measure in memory, for whoever plays it. */
@NullMarked
package vn.toancanh.indicator.history;

import org.jspecify.annotations.NullMarked;
