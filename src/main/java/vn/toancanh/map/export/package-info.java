/** Maps as sheets for paper: what stands on them and how they are laid out and written. */
@NullMarked
package vn.toancanh.map.export;

import org.jspecify.annotations.NullMarked;
