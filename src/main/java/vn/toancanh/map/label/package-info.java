/** Where names stand: placed off the FX thread without touching each other. No JavaFX. */
@NullMarked
package vn.toancanh.map.label;

import org.jspecify.annotations.NullMarked;
