package vn.toancanh.effect.verdict;

import org.jspecify.annotations.Nullable;
import vn.toancanh.effect.Design;
import vn.toancanh.effect.Trial;

/**
 * Did the directive work?
 *
 * @param trial the panel holds the directed units and those they may be compared with, up to the
 *     end of the evaluation
 * @param asked the design, null to choose by the data
 * @param wish which way is good
 */
public record Question(
        Trial trial, @Nullable Design asked, Wish wish, Circumstances circumstances) {}
