/** What people save from the screens and by the command line. */
@NullMarked
package vn.toancanh.app.export;

import org.jspecify.annotations.NullMarked;
