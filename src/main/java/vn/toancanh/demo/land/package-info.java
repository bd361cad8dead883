/** The units of the simulated province: cells, borders, merger, names, people, places. */
@NullMarked
package vn.toancanh.demo.land;

import org.jspecify.annotations.NullMarked;
