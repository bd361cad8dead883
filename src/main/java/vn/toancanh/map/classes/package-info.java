/** How values fall into the classes of a legend. No JavaFX. */
@NullMarked
package vn.toancanh.map.classes;

import org.jspecify.annotations.NullMarked;
