/** Warnings of our own as messages of the Common Alerting Protocol. */
@NullMarked
package vn.toancanh.alert.capwrite;

import org.jspecify.annotations.NullMarked;
