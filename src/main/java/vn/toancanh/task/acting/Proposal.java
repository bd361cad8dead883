package vn.toancanh.task.acting;

import vn.toancanh.task.Verdict;

/**
 * How the verdict engine would close a directive.
 *
 * @param finding its answer in its written form
 * @param sentence the same for who decides
 */
public record Proposal(Verdict verdict, String finding, String sentence) {}
