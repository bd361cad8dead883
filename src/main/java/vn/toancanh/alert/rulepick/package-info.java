/** Controls of a form that let one pick by names what is written down in codes. */
@NullMarked
package vn.toancanh.alert.rulepick;

import org.jspecify.annotations.NullMarked;
