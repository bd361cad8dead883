/** What detectors remember: order, pace and season of a series, its own limits, its charts. */
@NullMarked
package vn.toancanh.alert.baseline;

import org.jspecify.annotations.NullMarked;
