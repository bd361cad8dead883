/** Features of files, in whatever coordinate system, and filters over their attributes. */
@NullMarked
package vn.toancanh.map.vector;

import org.jspecify.annotations.NullMarked;
