/** Asks the verdict engine about the directives of a session and shows its answers. */
@NullMarked
package vn.toancanh.app.outcome;

import org.jspecify.annotations.NullMarked;
