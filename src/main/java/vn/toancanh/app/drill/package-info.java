/** Kills a program in the middle of its work, to see that nothing it confirmed is lost. */
@NullMarked
package vn.toancanh.app.drill;

import org.jspecify.annotations.NullMarked;
