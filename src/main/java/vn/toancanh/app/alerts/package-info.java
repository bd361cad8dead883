/** Commands about early warning. */
@NullMarked
package vn.toancanh.app.alerts;

import org.jspecify.annotations.NullMarked;
