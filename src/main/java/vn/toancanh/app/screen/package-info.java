/** The screens of the program, each joined with what feeds it. */
@NullMarked
package vn.toancanh.app.screen;

import org.jspecify.annotations.NullMarked;
