/** The engine: what came in is judged by the rules in force, in the order in which it came in. */
@NullMarked
package vn.toancanh.alert.watch;

import org.jspecify.annotations.NullMarked;
