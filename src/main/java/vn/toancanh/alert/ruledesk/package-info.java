/** Rules as versions, what is written about them, and what they would have found. */
@NullMarked
package vn.toancanh.alert.ruledesk;

import org.jspecify.annotations.NullMarked;
