/** Pictures of screens, without a display. */
@NullMarked
package vn.toancanh.app.picture;

import org.jspecify.annotations.NullMarked;
