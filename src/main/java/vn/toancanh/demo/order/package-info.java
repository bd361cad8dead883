/** Directives that were given in a simulated province, with all that was done upon them. */
@NullMarked
package vn.toancanh.demo.order;

import org.jspecify.annotations.NullMarked;
