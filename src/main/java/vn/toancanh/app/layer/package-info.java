/** The layers of the big map: what is defined, opened and shown. */
@NullMarked
package vn.toancanh.app.layer;

import org.jspecify.annotations.NullMarked;
