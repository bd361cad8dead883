/** The streaming detectors: one value at its event time in, a judgement with its reasons out. */
@NullMarked
package vn.toancanh.alert.detect;

import org.jspecify.annotations.NullMarked;
