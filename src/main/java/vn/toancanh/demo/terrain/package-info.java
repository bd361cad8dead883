/** The ground of the simulated province: heights, water, roads, contours. Kilometres, seeded. */
@NullMarked
package vn.toancanh.demo.terrain;

import org.jspecify.annotations.NullMarked;
