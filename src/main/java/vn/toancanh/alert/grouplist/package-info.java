/** The list of groups of alerts, which open in place. */
@NullMarked
package vn.toancanh.alert.grouplist;

import org.jspecify.annotations.NullMarked;
