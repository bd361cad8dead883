/** League tables with movement, groups that do not differ, and peers. */
@NullMarked
package vn.toancanh.analysis.league;

import org.jspecify.annotations.NullMarked;
