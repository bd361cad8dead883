/** What directives came to: done in time or not, and whether they worked. */
@NullMarked
package vn.toancanh.task.ledger;

import org.jspecify.annotations.NullMarked;
