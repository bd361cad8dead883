/** Keeps small counts out of what is published. */
@NullMarked
package vn.toancanh.indicator.disclosure;

import org.jspecify.annotations.NullMarked;
