/** The designs: what would have been without the directive, and how surely that is known. */
@NullMarked
package vn.toancanh.effect.design;

import org.jspecify.annotations.NullMarked;
