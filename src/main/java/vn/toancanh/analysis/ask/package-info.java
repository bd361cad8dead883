/** What a person means who types a plain phrase: which indicator, of whom, where and when. */
@NullMarked
package vn.toancanh.analysis.ask;

import org.jspecify.annotations.NullMarked;
