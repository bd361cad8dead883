/** What is watched, and what becomes of what is found: rules as data, versioned and checked. */
@NullMarked
package vn.toancanh.alert.rule;

import org.jspecify.annotations.NullMarked;
