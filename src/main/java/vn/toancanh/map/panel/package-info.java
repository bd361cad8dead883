/** Controls beside a map: what it shows and how. */
@NullMarked
package vn.toancanh.map.panel;

import org.jspecify.annotations.NullMarked;
