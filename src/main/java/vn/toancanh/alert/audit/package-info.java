/** The system of alerts judges itself by the figures of control rooms. */
@NullMarked
package vn.toancanh.alert.audit;

import org.jspecify.annotations.NullMarked;
