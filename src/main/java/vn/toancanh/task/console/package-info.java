/** The lists of directives: as a table, by phase, and in a calendar. */
@NullMarked
package vn.toancanh.task.console;

import org.jspecify.annotations.NullMarked;
