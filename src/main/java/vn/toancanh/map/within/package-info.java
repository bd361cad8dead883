/** What lies within something drawn on a map: units, values, places. */
@NullMarked
package vn.toancanh.map.within;

import org.jspecify.annotations.NullMarked;
