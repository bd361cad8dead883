/** What a map shows, as immutable values: units, values and classes, marks, palettes, sizes. */
@NullMarked
package vn.toancanh.map.picture;

import org.jspecify.annotations.NullMarked;
