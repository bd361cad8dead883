/** Writing a new directive, filled in from where it came. */
@NullMarked
package vn.toancanh.task.form;

import org.jspecify.annotations.NullMarked;
