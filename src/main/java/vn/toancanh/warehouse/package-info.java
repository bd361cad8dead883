/** The client side of the warehouse contract. */
@NullMarked
package vn.toancanh.warehouse;

import org.jspecify.annotations.NullMarked;
