/** How a person has the map exported: the button, where to, how far it is, what became of it. */
@NullMarked
package vn.toancanh.map.exporting;

import org.jspecify.annotations.NullMarked;
