/** What a file must be to go with a directive: its kind by its content, its name, its size. */
@NullMarked
package vn.toancanh.task.evidence;

import org.jspecify.annotations.NullMarked;
