/** The directives of one computer, and what the people here do upon them. */
@NullMarked
package vn.toancanh.task.desk;

import org.jspecify.annotations.NullMarked;
