/** The console of alerts over a session: kept up to date, heard, and joined to map and cards. */
@NullMarked
package vn.toancanh.app.console;

import org.jspecify.annotations.NullMarked;
