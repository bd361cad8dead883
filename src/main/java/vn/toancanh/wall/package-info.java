/** Rooms, scenes, legibility. */
@NullMarked
package vn.toancanh.wall;

import org.jspecify.annotations.NullMarked;
