/** What people do on this computer, and who they are to the warehouse. */
@NullMarked
package vn.toancanh.app.acts;

import org.jspecify.annotations.NullMarked;
