/** What lies at points: places in clusters, amounts as circles, things that move. */
@NullMarked
package vn.toancanh.map.point;

import org.jspecify.annotations.NullMarked;
