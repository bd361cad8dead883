/** Layers as administrators define them: where they come from, how they look, when they show. */
@NullMarked
package vn.toancanh.map.layer;

import org.jspecify.annotations.NullMarked;
