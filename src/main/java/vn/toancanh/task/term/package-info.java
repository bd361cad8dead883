/** Deadlines in working days. Pure. */
@NullMarked
package vn.toancanh.task.term;

import org.jspecify.annotations.NullMarked;
