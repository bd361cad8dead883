/**
 * What people hear of many alerts at once: groups with a first sign, and no more at a time than
 * somebody can read.
 */
@NullMarked
package vn.toancanh.alert.flood;

import org.jspecify.annotations.NullMarked;
