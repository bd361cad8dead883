/** The page of proposals: what waits for whom, and what happened to each. */
@NullMarked
package vn.toancanh.proposal.page;

import org.jspecify.annotations.NullMarked;
