/** The command that says whether a directive worked, from a panel in a file. */
@NullMarked
package vn.toancanh.app.effect;

import org.jspecify.annotations.NullMarked;
