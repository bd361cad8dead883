/** Whether a directive worked: what is asked of the verdict engine, and its answer written down. */
@NullMarked
package vn.toancanh.task.outcome;

import org.jspecify.annotations.NullMarked;
