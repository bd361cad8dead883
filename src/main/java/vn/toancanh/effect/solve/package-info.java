/** The small problems that the designs are made of. */
@NullMarked
package vn.toancanh.effect.solve;

import org.jspecify.annotations.NullMarked;
