/** The records of the features as the JSON of the contract. Knows shapes, not requests. */
@NullMarked
package vn.toancanh.server.wire;

import org.jspecify.annotations.NullMarked;
