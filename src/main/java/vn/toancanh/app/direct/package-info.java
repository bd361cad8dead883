/** The page of directives of a desk: who may do what, names, charts, and where they come from. */
@NullMarked
package vn.toancanh.app.direct;

import org.jspecify.annotations.NullMarked;
