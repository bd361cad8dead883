/** Dashboards: tiles, the overview, the indicator card. */
@NullMarked
package vn.toancanh.board;

import org.jspecify.annotations.NullMarked;
