/** The bytes of attachments in the warehouse: taken piece by piece, whole or not there. */
@NullMarked
package vn.toancanh.server.attachment;

import org.jspecify.annotations.NullMarked;
