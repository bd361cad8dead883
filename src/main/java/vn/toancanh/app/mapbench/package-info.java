/** Measures the speed of maps, for docs/benchmarks.md. */
@NullMarked
package vn.toancanh.app.mapbench;

import org.jspecify.annotations.NullMarked;
