/** The HTTP of the contract, with deadlines, limits and the token. */
@NullMarked
package vn.toancanh.warehouse.client;

import org.jspecify.annotations.NullMarked;
