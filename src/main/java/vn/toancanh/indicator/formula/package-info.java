/** A small checked language in which an indicator is written as others: parse, check, evaluate. */
@NullMarked
package vn.toancanh.indicator.formula;

import org.jspecify.annotations.NullMarked;
