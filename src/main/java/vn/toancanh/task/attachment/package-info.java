/** Files of directives on the screen: attached in a form, seen in the history. */
@NullMarked
package vn.toancanh.task.attachment;

import org.jspecify.annotations.NullMarked;
