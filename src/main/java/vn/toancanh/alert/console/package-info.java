/** The list of alerts: what is to be done first, by table and by area. */
@NullMarked
package vn.toancanh.alert.console;

import org.jspecify.annotations.NullMarked;
