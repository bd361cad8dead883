/** Since when a series is on another level. */
@NullMarked
package vn.toancanh.analysis.change;

import org.jspecify.annotations.NullMarked;
