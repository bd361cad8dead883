/** The proposals of this computer: the copy of the warehouse's, own acts under way, drafts. */
@NullMarked
package vn.toancanh.proposal.desk;

import org.jspecify.annotations.NullMarked;
