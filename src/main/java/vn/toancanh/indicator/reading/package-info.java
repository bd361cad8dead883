/** From stored observations to what a tile says: history, comparison, rank, status. */
@NullMarked
package vn.toancanh.indicator.reading;

import org.jspecify.annotations.NullMarked;
