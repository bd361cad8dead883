/**
 * Directives: what a leader asks of a unit, by when, to be reported how and measured by what; every
 * act upon one is a line that is only added, and the lines are the directive.
 */
@NullMarked
package vn.toancanh.task;

import org.jspecify.annotations.NullMarked;
