/** Models and distributions of counts. */
@NullMarked
package vn.toancanh.analysis.count;

import org.jspecify.annotations.NullMarked;
