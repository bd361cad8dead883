/** How directives stand by unit and leader, for the wall. */
@NullMarked
package vn.toancanh.app.progress;

import org.jspecify.annotations.NullMarked;
