/** Examines this computer's copies of warehouses and says how everything is. Changes nothing. */
@NullMarked
package vn.toancanh.app.doctor;

import org.jspecify.annotations.NullMarked;
