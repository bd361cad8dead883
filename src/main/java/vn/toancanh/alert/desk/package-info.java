/** All alerts of this computer: kept, changed through one door, told to whoever listens. */
@NullMarked
package vn.toancanh.alert.desk;

import org.jspecify.annotations.NullMarked;
