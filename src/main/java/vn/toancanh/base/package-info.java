/** The words every feature shares. JDK only. */
@NullMarked
package vn.toancanh.base;

import org.jspecify.annotations.NullMarked;
