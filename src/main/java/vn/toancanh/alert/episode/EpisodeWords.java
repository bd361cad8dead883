package vn.toancanh.alert.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.alert.listing.Surroundings;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Times;
import vn.toancanh.indicator.SeriesKey;

/** Tells an alert whole, from its row and its journal. Any thread. */
public final class EpisodeWords {
    private final Surroundings around;
    private final RowWords rows;
    private final Texts texts;
    private final Times times;
    private final WhySentence why;
    private final LineWords lines;

    public EpisodeWords(Surroundings around, RowWords rows, Texts texts) {
        this.around = around;
        this.rows = rows;
        this.texts = texts;
        times = new Times(texts);
        why = new WhySentence(texts);
        lines = new LineWords(texts);
    }

    public Episode tell(AlertRow row, List<AlertEvent> journal, Instant now) {
        var rule = around.rule(row.key().rule()).orElse(null);
        return new Episode(
                row,
                head(row, rule, now),
                advice(rule),
                rule == null ? List.of() : steps(rule, journal),
                journal.reversed().stream().map(lines::line).toList(),
                messages(journal),
                series(row, rule));
    }

    private Episode.Head head(AlertRow row, @Nullable AlertRule rule, Instant now) {
        var standing =
                Stream.of(rows.severity(row), rows.worst(row), rows.standing(row, now))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(" · "));
        var title = row.words().name() + " · " + row.words().place();
        var written = row.story().explanation();
        var finding = written.isEmpty() ? null : around.explanation(written).orElse(null);
        var sentence = texts.get("alert.why.unknown");
        var basis = "";
        if (finding != null) {
            var decimals = rule == null ? 1 : around.decimals(rule.subject().indicator());
            sentence = why.of(finding, decimals);
            basis = why.basis(finding);
        }
        return new Episode.Head(row.severity(), standing, title, sentence, basis);
    }

    private Episode.Advice advice(@Nullable AlertRule rule) {
        return rule == null
                ? new Episode.Advice("", "")
                : new Episode.Advice(
                        rule.advice().guidance().in(texts.locale()), rule.advice().legalBasis());
    }

    private List<Episode.Step> steps(AlertRule rule, List<AlertEvent> journal) {
        var done = Ticks.done(journal);
        var steps = new ArrayList<Episode.Step>();
        for (var step : rule.advice().steps()) {
            int number = steps.size() + 1;
            var by = done.get(number);
            var said =
                    by == null
                            ? ""
                            : texts.get("alert.step.by", by.by().name(), times.exact(by.at()));
            steps.add(new Episode.Step(number, step.in(texts.locale()), by != null, said));
        }
        return steps;
    }

    private static int messages(List<AlertEvent> journal) {
        int count = 0;
        for (var line : journal) {
            count =
                    switch (line.transition()) {
                        case PUBLISHED -> 1;
                        case UPDATED, CANCELLED -> count + 1;
                        default -> count;
                    };
        }
        return count;
    }

    private static @Nullable SeriesKey series(AlertRow row, @Nullable AlertRule rule) {
        var indicator = rule == null ? "" : rule.subject().indicator();
        return indicator.isEmpty() || rule == null
                ? null
                : new SeriesKey(indicator, row.key().area(), rule.subject().dimensions());
    }
}
