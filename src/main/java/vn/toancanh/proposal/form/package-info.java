/** The forms in which a number is doubted or typed. */
@NullMarked
package vn.toancanh.proposal.form;

import org.jspecify.annotations.NullMarked;
