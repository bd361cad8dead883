/** Real files into the warehouse: every row checked, one transaction for each file. */
@NullMarked
package vn.toancanh.server.load;

import org.jspecify.annotations.NullMarked;
