/** What was put away, by whom, why and until when. */
@NullMarked
package vn.toancanh.alert.shelf;

import org.jspecify.annotations.NullMarked;
