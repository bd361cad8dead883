/** What new alerts make known by themselves: a tone, a word in the corner. */
@NullMarked
package vn.toancanh.alert.notice;

import org.jspecify.annotations.NullMarked;
