/** The journal of alerts on the disk. */
@NullMarked
package vn.toancanh.alert.journal;

import org.jspecify.annotations.NullMarked;
