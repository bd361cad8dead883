/** Commands about directives. */
@NullMarked
package vn.toancanh.app.tasks;

import org.jspecify.annotations.NullMarked;
