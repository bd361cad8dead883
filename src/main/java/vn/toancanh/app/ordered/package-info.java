/** What was ordered, where numbers are looked at. */
@NullMarked
package vn.toancanh.app.ordered;

import org.jspecify.annotations.NullMarked;
