/** The page of directives: the list at the left, one directive or a new one at the right. */
@NullMarked
package vn.toancanh.task.page;

import org.jspecify.annotations.NullMarked;
