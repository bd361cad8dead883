/** Pictures of map services: XYZ, WMTS and WMS, and the copies this computer keeps of them. */
@NullMarked
package vn.toancanh.map.fetch;

import org.jspecify.annotations.NullMarked;
