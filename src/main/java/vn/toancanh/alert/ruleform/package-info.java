/** Rules as people write them: field by field, with a sentence for each fault. */
@NullMarked
package vn.toancanh.alert.ruleform;

import org.jspecify.annotations.NullMarked;
