/** The page of alerts: the list, the one that is told whole, and what is done to it. */
@NullMarked
package vn.toancanh.alert.page;

import org.jspecify.annotations.NullMarked;
