/** Computers and a warehouse to be broken, and what is counted after that. */
@NullMarked
package vn.toancanh.app.drillkit;

import org.jspecify.annotations.NullMarked;
