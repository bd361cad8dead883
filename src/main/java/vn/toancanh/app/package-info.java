/** Main, command line, wiring, windows. The only package that knows every feature. */
@NullMarked
package vn.toancanh.app;

import org.jspecify.annotations.NullMarked;
