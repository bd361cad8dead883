package vn.toancanh.task.listing;

import java.util.Locale;
import java.util.Optional;
import vn.toancanh.base.text.Phrases;

/** How people are told why a warehouse does not take what they did. */
public record WarehouseWords(Phrases texts) {
    /**
     * @param word of the contract
     */
    public String why(String word) {
        return texts.find("task.returned.why." + word)
                .or(() -> refusal(word))
                .orElseGet(() -> texts.get("task.returned.why.other", word));
    }

    private Optional<String> refusal(String word) {
        return texts.find("task.refused." + word.replace('-', '_').toUpperCase(Locale.ROOT));
    }
}
