/** What this computer sends outside about its alerts: shown, and saved as files. */
@NullMarked
package vn.toancanh.app.outgoing;

import org.jspecify.annotations.NullMarked;
