/** Our own warnings: what the journal of an alert says to the world, as CAP 1.2. */
@NullMarked
package vn.toancanh.alert.capown;

import org.jspecify.annotations.NullMarked;
