/** What is done upon directives, on the disk of this computer: only ever added to. */
@NullMarked
package vn.toancanh.task.journal;

import org.jspecify.annotations.NullMarked;
