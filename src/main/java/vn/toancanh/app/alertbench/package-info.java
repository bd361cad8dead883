/** Measures early warning at its full size. */
@NullMarked
package vn.toancanh.app.alertbench;

import org.jspecify.annotations.NullMarked;
