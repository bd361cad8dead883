/** Where values and cases gather over the units of a map: hot spots and emerging clusters. */
@NullMarked
package vn.toancanh.app.gather;

import org.jspecify.annotations.NullMarked;
