/** The Vietnamese lunar calendar, computed from the sun and the moon at UTC+7. */
@NullMarked
package vn.toancanh.base.lunar;

import org.jspecify.annotations.NullMarked;
