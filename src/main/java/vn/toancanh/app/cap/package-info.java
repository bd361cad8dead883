/** What the command line does with messages of the Common Alerting Protocol. */
@NullMarked
package vn.toancanh.app.cap;

import org.jspecify.annotations.NullMarked;
