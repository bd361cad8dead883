/**
 * How the simulated province is divided: cells that grow over the ground and the borders between.
 */
@NullMarked
package vn.toancanh.demo.border;

import org.jspecify.annotations.NullMarked;
