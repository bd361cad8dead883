/** Directives that are not issued yet, as they are kept on this computer. */
@NullMarked
package vn.toancanh.app.draft;

import org.jspecify.annotations.NullMarked;
