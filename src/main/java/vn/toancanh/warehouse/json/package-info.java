/** The JSON of the contract, read strictly: a row that does not fit is rejected with its reason. */
@NullMarked
package vn.toancanh.warehouse.json;

import org.jspecify.annotations.NullMarked;
