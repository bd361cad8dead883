/**
 * What an alert is: five regions that move by themselves, and the journal they are read from.
 *
 * <p>The engines of early warning are in the packages below.
 */
@NullMarked
package vn.toancanh.alert;

import org.jspecify.annotations.NullMarked;
