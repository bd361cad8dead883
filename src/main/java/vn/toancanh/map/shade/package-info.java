/** By what the units of a map are coloured: values, classes, colours. No JavaFX. */
@NullMarked
package vn.toancanh.map.shade;

import org.jspecify.annotations.NullMarked;
