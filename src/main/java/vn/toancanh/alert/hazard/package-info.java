/** Levels of natural hazards by Decision 18/2021/QĐ-TTg, and which level a message states. */
@NullMarked
package vn.toancanh.alert.hazard;

import org.jspecify.annotations.NullMarked;
