/** Directives as rows of a list: what stands in them, how they are filtered and put in order. */
@NullMarked
package vn.toancanh.task.listing;

import org.jspecify.annotations.NullMarked;
