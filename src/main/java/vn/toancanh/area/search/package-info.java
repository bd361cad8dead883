/** Finding an administrative unit by typing its name, its code or a name it no longer has. */
@NullMarked
package vn.toancanh.area.search;

import org.jspecify.annotations.NullMarked;
