/** The map of one directive: who leads, who helps, who has a part. */
@NullMarked
package vn.toancanh.app.taskmap;

import org.jspecify.annotations.NullMarked;
