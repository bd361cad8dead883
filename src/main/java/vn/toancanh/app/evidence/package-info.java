/** Files of directives on their way between this computer and the warehouse. */
@NullMarked
package vn.toancanh.app.evidence;

import org.jspecify.annotations.NullMarked;
