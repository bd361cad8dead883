/** What the simulated province publishes and when: made when asked for, from the seed alone. */
@NullMarked
package vn.toancanh.demo.series;

import org.jspecify.annotations.NullMarked;
