/** What people ask to be changed about numbers, and the second person who decides. */
@NullMarked
package vn.toancanh.proposal;

import org.jspecify.annotations.NullMarked;
