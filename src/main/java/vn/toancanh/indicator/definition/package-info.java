/** What indicators mean and who answers for them, and the check of a catalogue somebody wrote. */
@NullMarked
package vn.toancanh.indicator.definition;

import org.jspecify.annotations.NullMarked;
