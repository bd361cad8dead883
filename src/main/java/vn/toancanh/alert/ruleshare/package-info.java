/** Rules that hold for everybody: how versions of them travel, and which of them count. */
@NullMarked
package vn.toancanh.alert.ruleshare;

import org.jspecify.annotations.NullMarked;
