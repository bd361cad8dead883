/** The simulated province. */
@NullMarked
package vn.toancanh.demo;

import org.jspecify.annotations.NullMarked;
