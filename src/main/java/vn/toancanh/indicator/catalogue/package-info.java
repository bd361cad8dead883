/** The indicator catalogue: the standard one, its JSON, its order, its search, its legal scales. */
@NullMarked
package vn.toancanh.indicator.catalogue;

import org.jspecify.annotations.NullMarked;
