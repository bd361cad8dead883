/** What the commands that measure speed have in common. */
@NullMarked
package vn.toancanh.app.measure;

import org.jspecify.annotations.NullMarked;
