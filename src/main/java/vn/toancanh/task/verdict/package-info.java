/** The answer of the verdict engine on the screen. */
@NullMarked
package vn.toancanh.task.verdict;

import org.jspecify.annotations.NullMarked;
