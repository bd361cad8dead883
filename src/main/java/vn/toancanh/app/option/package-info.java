/** Options that commands share. */
@NullMarked
package vn.toancanh.app.option;

import org.jspecify.annotations.NullMarked;
