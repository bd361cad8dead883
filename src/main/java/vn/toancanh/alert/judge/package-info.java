/** Rules judged observation by observation, each from those before it alone. */
@NullMarked
package vn.toancanh.alert.judge;

import org.jspecify.annotations.NullMarked;
