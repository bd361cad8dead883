/** How far data can be believed: correct, complete, clean, live; and where each number is from. */
@NullMarked
package vn.toancanh.indicator.quality;

import org.jspecify.annotations.NullMarked;
