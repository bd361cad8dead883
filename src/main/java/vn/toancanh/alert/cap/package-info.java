/** What a message of the Common Alerting Protocol 1.2 (OASIS) says; no reading or writing here. */
@NullMarked
package vn.toancanh.alert.cap;

import org.jspecify.annotations.NullMarked;
