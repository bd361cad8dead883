/** Joins the local stores with the warehouse they are a copy of. */
@NullMarked
package vn.toancanh.app.replica;

import org.jspecify.annotations.NullMarked;
