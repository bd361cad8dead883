/** Early warning over the local copy: the journal of this computer and what judges for it. */
@NullMarked
package vn.toancanh.app.watch;

import org.jspecify.annotations.NullMarked;
