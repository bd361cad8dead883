/** Asks the analysis why a number moved. */
@NullMarked
package vn.toancanh.app.why;

import org.jspecify.annotations.NullMarked;
