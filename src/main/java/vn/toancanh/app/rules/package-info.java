/** The rules of a session: who may change them, and their trial on the local copy. */
@NullMarked
package vn.toancanh.app.rules;

import org.jspecify.annotations.NullMarked;
