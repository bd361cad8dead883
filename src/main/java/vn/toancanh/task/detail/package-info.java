/** One directive told whole: what is asked, how it stands, all that was done upon it. */
@NullMarked
package vn.toancanh.task.detail;

import org.jspecify.annotations.NullMarked;
