/** Where something gathers: hot spots of values, clusters of cases in space and time. */
@NullMarked
package vn.toancanh.alert.space;

import org.jspecify.annotations.NullMarked;
