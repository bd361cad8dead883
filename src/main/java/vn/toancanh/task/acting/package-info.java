/** What can be done upon the directive that is shown, and the forms for it. */
@NullMarked
package vn.toancanh.task.acting;

import org.jspecify.annotations.NullMarked;
