/** What may be said of a directive, by written rules. */
@NullMarked
package vn.toancanh.effect.verdict;

import org.jspecify.annotations.NullMarked;
