/** What charts and tables of units show of a session. */
@NullMarked
package vn.toancanh.app.chart;

import org.jspecify.annotations.NullMarked;
