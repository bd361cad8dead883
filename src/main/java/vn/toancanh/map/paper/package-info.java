/** Sheets of paper: one way to draw, as vectors in a PDF or as the pixels of a PNG. No JavaFX. */
@NullMarked
package vn.toancanh.map.paper;

import org.jspecify.annotations.NullMarked;
