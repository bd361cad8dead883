/** The messages this computer received, kept so that they can be read offline. */
@NullMarked
package vn.toancanh.alert.received;

import org.jspecify.annotations.NullMarked;
