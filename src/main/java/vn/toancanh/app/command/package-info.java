/** The command line: one class per command, options shared by mixins. */
@NullMarked
package vn.toancanh.app.command;

import org.jspecify.annotations.NullMarked;
