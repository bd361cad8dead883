/** What people do, from the disk of this computer to the warehouse: nothing lost, nothing twice. */
@NullMarked
package vn.toancanh.sync.outbox;

import org.jspecify.annotations.NullMarked;
