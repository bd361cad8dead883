/** Directives under kill, lost answers, cut networks and broken disks: counted. */
@NullMarked
package vn.toancanh.app.taskdrill;

import org.jspecify.annotations.NullMarked;
