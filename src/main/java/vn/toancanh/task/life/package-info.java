/** What may follow what upon a directive, who may do it, and what it leaves. Pure. */
@NullMarked
package vn.toancanh.task.life;

import org.jspecify.annotations.NullMarked;
