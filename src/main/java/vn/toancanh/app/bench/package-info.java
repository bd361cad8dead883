/** Measures speed, for docs/benchmarks.md. */
@NullMarked
package vn.toancanh.app.bench;

import org.jspecify.annotations.NullMarked;
