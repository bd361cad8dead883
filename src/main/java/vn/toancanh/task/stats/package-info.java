/** The official statistics of directives. Pure. */
@NullMarked
package vn.toancanh.task.stats;

import org.jspecify.annotations.NullMarked;
