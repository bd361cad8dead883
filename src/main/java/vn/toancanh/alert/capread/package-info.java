/** Reads messages of the Common Alerting Protocol and says by name what is wrong with them. */
@NullMarked
package vn.toancanh.alert.capread;

import org.jspecify.annotations.NullMarked;
