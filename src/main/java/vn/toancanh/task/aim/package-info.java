/** What a new directive is to be measured by. */
@NullMarked
package vn.toancanh.task.aim;

import org.jspecify.annotations.NullMarked;
