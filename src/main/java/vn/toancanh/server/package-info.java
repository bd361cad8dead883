/** The reference warehouse: the contract over real HTTP. */
@NullMarked
package vn.toancanh.server;

import org.jspecify.annotations.NullMarked;
