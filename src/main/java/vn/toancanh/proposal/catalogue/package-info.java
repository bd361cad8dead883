/** The catalogue as people edit it: fields as texts, checks, differences, a trial on the past. */
@NullMarked
package vn.toancanh.proposal.catalogue;

import org.jspecify.annotations.NullMarked;
