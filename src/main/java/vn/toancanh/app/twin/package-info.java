/** The twin of a unit: what the others say its numbers should be. */
@NullMarked
package vn.toancanh.app.twin;

import org.jspecify.annotations.NullMarked;
