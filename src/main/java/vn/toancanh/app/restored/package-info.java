/** What a person is told of a damaged file of his. */
@NullMarked
package vn.toancanh.app.restored;

import org.jspecify.annotations.NullMarked;
