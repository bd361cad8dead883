/** What early warning lays over a map: areas with hatching and a word, and the panel for them. */
@NullMarked
package vn.toancanh.map.early;

import org.jspecify.annotations.NullMarked;
