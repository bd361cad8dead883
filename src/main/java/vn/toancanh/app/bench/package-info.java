/** Measures speed on generated data, for docs/benchmarks.md. */
@NullMarked
package vn.toancanh.app.bench;

import org.jspecify.annotations.NullMarked;
