/**
 * Administrative units with validity dates, hierarchy, old to new crosswalk, search without
 * diacritics.
 */
@NullMarked
package vn.toancanh.area;

import org.jspecify.annotations.NullMarked;
