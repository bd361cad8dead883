/** The life of an alert: which transition follows from what, and what it does. Pure. */
@NullMarked
package vn.toancanh.alert.life;

import org.jspecify.annotations.NullMarked;
