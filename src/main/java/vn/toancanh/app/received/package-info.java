/** Warnings received: from the warehouse and from files, kept in the profile. */
@NullMarked
package vn.toancanh.app.received;

import org.jspecify.annotations.NullMarked;
