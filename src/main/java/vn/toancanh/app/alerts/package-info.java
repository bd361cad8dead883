/** Early warning of a session: what watches its numbers, and the commands about it. */
@NullMarked
package vn.toancanh.app.alerts;

import org.jspecify.annotations.NullMarked;
