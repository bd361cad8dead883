/** The directives of this computer: kept, sent and read, whether or not a warehouse answers. */
@NullMarked
package vn.toancanh.app.taskwork;

import org.jspecify.annotations.NullMarked;
