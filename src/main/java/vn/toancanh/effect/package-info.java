/** Did a directive work: what is asked, what is measured, what comes out. */
@NullMarked
package vn.toancanh.effect;

import org.jspecify.annotations.NullMarked;
