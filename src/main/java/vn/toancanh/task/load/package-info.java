/** How much each unit and each leader has of directives, and how late. */
@NullMarked
package vn.toancanh.task.load;

import org.jspecify.annotations.NullMarked;
