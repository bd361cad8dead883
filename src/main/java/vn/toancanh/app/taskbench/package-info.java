/** How fast directives are: long lists of them, and many people on one warehouse. */
@NullMarked
package vn.toancanh.app.taskbench;

import org.jspecify.annotations.NullMarked;
