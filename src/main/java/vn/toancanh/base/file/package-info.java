/** How files leave the program: whole or not at all, with a reason people understand. */
@NullMarked
package vn.toancanh.base.file;

import org.jspecify.annotations.NullMarked;
