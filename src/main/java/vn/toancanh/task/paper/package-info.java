/** One directive on one sheet of paper. */
@NullMarked
package vn.toancanh.task.paper;

import org.jspecify.annotations.NullMarked;
