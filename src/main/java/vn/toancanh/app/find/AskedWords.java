package vn.toancanh.app.find;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.toancanh.analysis.ask.Asked;
import vn.toancanh.analysis.ask.AskedTime;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;

/** Says in words what a phrase was understood as. */
record AskedWords(Texts texts) {

    /** {@code quý 3/2026}, {@code từ đầu năm 2026}; "" for none. */
    String time(@Nullable AskedTime time) {
        if (time == null) {
            return "";
        }
        var year = Integer.toString(time.from().getYear());
        return switch (time.kind()) {
            case DAY -> period(Grain.DAY, time);
            case WEEK -> period(Grain.WEEK, time);
            case MONTH -> texts.get("app.find.month", period(Grain.MONTH, time));
            case QUARTER -> period(Grain.QUARTER, time);
            case YEAR -> texts.get("app.find.year", year);
            case YEAR_TO_DATE -> texts.get("app.find.yearToDate", year);
            case FIRST_MONTHS -> {
                var months = time.to().minusDays(1).getMonthValue();
                yield texts.get("app.find.firstMonths", Integer.toString(months), year);
            }
        };
    }

    private String period(Grain grain, AskedTime time) {
        return new Times(texts).period(new Period(grain, time.from().atStartOfDay()));
    }

    String comparison(Asked.Comparison comparison) {
        return texts.get("app.find.comparison." + comparison.name().toLowerCase(Locale.ROOT));
    }

    /** What was not understood, in one sentence; none when all was. */
    List<String> left(Asked asked) {
        var notes = new ArrayList<String>();
        if (!asked.notUnderstood().isEmpty()) {
            var words = String.join("”, “", asked.notUnderstood());
            notes.add(texts.get("app.find.unclear", words));
        }
        return notes;
    }
}
