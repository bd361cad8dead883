/** Numbers, ages and Vietnamese words as people write, read, sort and search them. */
@NullMarked
package vn.toancanh.base.text;

import org.jspecify.annotations.NullMarked;
