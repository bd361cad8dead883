/** The screen on which rules are changed, tried on the past and put in force. */
@NullMarked
package vn.toancanh.alert.ruleeditor;

import org.jspecify.annotations.NullMarked;
