/** The windows of the program, and pictures of them. */
@NullMarked
package vn.toancanh.app.window;

import org.jspecify.annotations.NullMarked;
