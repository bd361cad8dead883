/** What the search box finds: numbers that were asked for, units, indicators, places, pages. */
@NullMarked
package vn.toancanh.app.find;

import org.jspecify.annotations.NullMarked;
