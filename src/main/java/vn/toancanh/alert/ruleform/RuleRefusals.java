package vn.toancanh.alert.ruleform;

import vn.toancanh.alert.ruledesk.RuleDraft;
import vn.toancanh.fx.Texts;

/** Why the warehouse did not take a version of a rule, in a sentence. */
public record RuleRefusals(Texts texts) {
    private static final String KEY = "alert.ruleeditor.refused.";

    /**
     * @param word of the contract
     */
    public String sentence(String word) {
        return texts.find(KEY + word).orElseGet(() -> texts.get(KEY + "other", word));
    }

    /**
     * @param name of the rule
     */
    public String sentence(String name, int version, String word) {
        return texts.get("alert.ruleeditor.refused", name, version, sentence(word));
    }

    /** Why a draft came back: by whom, and what was said. */
    public String givenBack(String note) {
        return RuleDraft.refusal(note)
                .map(this::sentence)
                .orElseGet(() -> texts.get("alert.ruleeditor.givenBack", note));
    }
}
