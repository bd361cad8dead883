/** The twin of each unit: what the others say it should be. */
@NullMarked
package vn.toancanh.effect.twin;

import org.jspecify.annotations.NullMarked;
