/** What people type into fields, and how it is written there. */
@NullMarked
package vn.toancanh.fx.input;

import org.jspecify.annotations.NullMarked;
