/** Computes what the tabs of the analysis page ask for, off the JavaFX thread. */
@NullMarked
package vn.toancanh.app.study;

import org.jspecify.annotations.NullMarked;
