/** Reminds who sits here of directives, once of each thing and in few words. */
@NullMarked
package vn.toancanh.app.remind;

import org.jspecify.annotations.NullMarked;
