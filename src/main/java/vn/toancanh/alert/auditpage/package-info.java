/** The page on which the system of alerts shows how it does. */
@NullMarked
package vn.toancanh.alert.auditpage;

import org.jspecify.annotations.NullMarked;
