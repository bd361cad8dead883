/** Reads the warehouse again and again into the local copy. */
@NullMarked
package vn.toancanh.sync.engine;

import org.jspecify.annotations.NullMarked;
