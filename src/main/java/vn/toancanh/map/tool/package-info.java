/** What people do on a map: measure, read coordinates, choose units, export, read it as a list. */
@NullMarked
package vn.toancanh.map.tool;

import org.jspecify.annotations.NullMarked;
