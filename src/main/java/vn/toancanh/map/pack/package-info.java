/** Readers of offline map packs. */
@NullMarked
package vn.toancanh.map.pack;

import org.jspecify.annotations.NullMarked;
