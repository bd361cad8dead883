/** Proposals on the desk: who is here, what he may do, and the words for it. */
@NullMarked
package vn.toancanh.app.proposal;

import org.jspecify.annotations.NullMarked;
