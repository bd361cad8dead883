/** Commands about indicators: checking a catalogue, what-if on an index, data health. */
@NullMarked
package vn.toancanh.app.index;

import org.jspecify.annotations.NullMarked;
