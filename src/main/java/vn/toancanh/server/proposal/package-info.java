/**
 * What people ask the warehouse to change: kept, checked, decided by a second person, published.
 */
@NullMarked
package vn.toancanh.server.proposal;

import org.jspecify.annotations.NullMarked;
