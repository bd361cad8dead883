/** What moves the numbers of the simulated province: levels, seasons, weather and a story. */
@NullMarked
package vn.toancanh.demo.model;

import org.jspecify.annotations.NullMarked;
