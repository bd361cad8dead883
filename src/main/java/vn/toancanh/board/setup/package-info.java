/** First start, settings, keyboard help and what the program is made of. */
@NullMarked
package vn.toancanh.board.setup;

import org.jspecify.annotations.NullMarked;
