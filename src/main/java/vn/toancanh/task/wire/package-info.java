/** Directives and what is done upon them in their written form, the same on both sides. */
@NullMarked
package vn.toancanh.task.wire;

import org.jspecify.annotations.NullMarked;
