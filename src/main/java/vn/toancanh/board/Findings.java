package vn.toancanh.board;

import java.util.List;

/**
 * What the search box has to say to a text.
 *
 * @param hits best first
 * @param understood what the words were taken for, one by one; empty for a mere name
 * @param notes what could not be understood or is not there, in sentences
 */
public record Findings(List<SearchHit> hits, List<String> understood, List<String> notes) {
    public static final Findings NONE = new Findings(List.of(), List.of(), List.of());

    public Findings {
        hits = List.copyOf(hits);
        understood = List.copyOf(understood);
        notes = List.copyOf(notes);
    }
}
