/** A network that fails on purpose, for drills and tests. */
@NullMarked
package vn.toancanh.app.fault;

import org.jspecify.annotations.NullMarked;
