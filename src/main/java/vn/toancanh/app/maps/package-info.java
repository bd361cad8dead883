/** Commands about offline map packs. */
@NullMarked
package vn.toancanh.app.maps;

import org.jspecify.annotations.NullMarked;
