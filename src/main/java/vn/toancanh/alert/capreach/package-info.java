/** Which communes a warning reaches, and how many people live there. */
@NullMarked
package vn.toancanh.alert.capreach;

import org.jspecify.annotations.NullMarked;
