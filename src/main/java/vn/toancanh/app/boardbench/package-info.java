/** Measures the opening of a board and an hour of changing numbers. */
@NullMarked
package vn.toancanh.app.boardbench;

import org.jspecify.annotations.NullMarked;
