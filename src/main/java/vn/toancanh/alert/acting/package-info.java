/** What people do to alerts, and the sentence that says why not. */
@NullMarked
package vn.toancanh.alert.acting;

import org.jspecify.annotations.NullMarked;
