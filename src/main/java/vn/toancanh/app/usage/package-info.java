/** Notes how windows are used, and says how they were. */
@NullMarked
package vn.toancanh.app.usage;

import org.jspecify.annotations.NullMarked;
