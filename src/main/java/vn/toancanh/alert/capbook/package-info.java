/** Which of the messages that were received are in force. */
@NullMarked
package vn.toancanh.alert.capbook;

import org.jspecify.annotations.NullMarked;
