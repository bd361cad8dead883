/** The page of the analyst: what its tabs are made of, correlation and forecast. */
@NullMarked
package vn.toancanh.board.study;

import org.jspecify.annotations.NullMarked;
