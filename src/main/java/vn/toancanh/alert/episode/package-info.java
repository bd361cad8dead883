/** One alert told whole: why, what to do, and all that happened. */
@NullMarked
package vn.toancanh.alert.episode;

import org.jspecify.annotations.NullMarked;
