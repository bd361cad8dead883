/** The commands that find hot spots and clusters in a file. */
@NullMarked
package vn.toancanh.app.hotspot;

import org.jspecify.annotations.NullMarked;
