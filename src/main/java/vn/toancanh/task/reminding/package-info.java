/** What people are reminded of upon directives, before and after its time. Pure. */
@NullMarked
package vn.toancanh.task.reminding;

import org.jspecify.annotations.NullMarked;
