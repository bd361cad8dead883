/** What a map shows of the past, step by step. */
@NullMarked
package vn.toancanh.app.past;

import org.jspecify.annotations.NullMarked;
