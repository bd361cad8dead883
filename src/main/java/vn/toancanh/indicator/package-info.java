/** The indicator catalogue, observations, direction-aware status, data quality. */
@NullMarked
package vn.toancanh.indicator;

import org.jspecify.annotations.NullMarked;
