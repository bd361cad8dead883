/** Going to a past moment and back: the whole desk as it was known then. */
@NullMarked
package vn.toancanh.board.past;

import org.jspecify.annotations.NullMarked;
