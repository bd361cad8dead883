package vn.toancanh.alert.capwrite;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapNames;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.cap.CapValue;
import vn.toancanh.alert.hazard.HazardLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;

/**
 * What we warn of, before it is a message.
 *
 * @param words in both languages; where English is missing only Vietnamese is sent
 * @param expires required: a warning without an end stays on screens for ever
 */
public record OwnWarning(
        Words words,
        List<CapInfo.Category> categories,
        List<CapInfo.Response> responses,
        Grade grade,
        @Nullable Instant onset,
        Instant expires,
        List<Place> places) {

    /** Description and instruction are null where there is nothing to say. */
    public record Words(
            Bilingual event,
            Bilingual headline,
            @Nullable Bilingual description,
            @Nullable Bilingual instruction) {
        public boolean areInEnglish() {
            return isEnglish(event)
                    && isEnglish(headline)
                    && isEnglish(description)
                    && isEnglish(instruction);
        }

        private static boolean isEnglish(@Nullable Bilingual text) {
            return text == null || (!text.en().isBlank() && !text.en().equals(text.vi()));
        }
    }

    /** How bad, how soon, how sure. */
    public record Grade(
            CapInfo.Urgency urgency,
            CapInfo.Severity severity,
            CapInfo.Certainty certainty,
            @Nullable HazardLevel level) {}

    /** One area: units by code, or outlines, or both. */
    public record Place(Bilingual name, List<AreaCode> units, List<List<CapPoint>> outlines) {
        public Place {
            units = List.copyOf(units);
            outlines = outlines.stream().map(List::copyOf).toList();
        }

        CapArea area(String description) {
            var codes =
                    units.stream().map(unit -> new CapValue(CapNames.AREA, unit.value())).toList();
            return new CapArea(description, outlines, List.of(), codes, null, null);
        }
    }

    public OwnWarning {
        categories = List.copyOf(categories);
        responses = List.copyOf(responses);
        places = List.copyOf(places);
        if (categories.isEmpty()) {
            throw new IllegalArgumentException("a warning needs a category");
        }
        if (onset != null && expires.isBefore(onset)) {
            throw new IllegalArgumentException("expires before it starts");
        }
    }
}
