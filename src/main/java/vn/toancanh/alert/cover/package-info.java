/** Which alerts are counted under another one that explains them. */
@NullMarked
package vn.toancanh.alert.cover;

import org.jspecify.annotations.NullMarked;
