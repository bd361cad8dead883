/** Which units a change of a territory's figure lies in. */
@NullMarked
package vn.toancanh.analysis.explain;

import org.jspecify.annotations.NullMarked;
