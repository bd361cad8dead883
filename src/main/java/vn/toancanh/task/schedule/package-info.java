/** The days of a directive that is written: when it is due and when it is evaluated. */
@NullMarked
package vn.toancanh.task.schedule;

import org.jspecify.annotations.NullMarked;
