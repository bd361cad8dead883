/** The form in which an entry of the catalogue is changed. */
@NullMarked
package vn.toancanh.proposal.entry;

import org.jspecify.annotations.NullMarked;
