/** The command that judges counts of a file, and what commands on tables of a file share. */
@NullMarked
package vn.toancanh.app.surveil;

import org.jspecify.annotations.NullMarked;
