/** The coloured ground on screen: its tiles, the planes they lie in, the pictures they show. */
@NullMarked
package vn.toancanh.map.tileview;

import org.jspecify.annotations.NullMarked;
