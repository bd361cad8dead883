package vn.toancanh.app.content;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.toancanh.analysis.ask.AskedTime;
import vn.toancanh.app.session.Session;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Period;
import vn.toancanh.board.card.CardViewModel;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.ObservationArchive;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.reading.ReadingService;

/** Computes indicator cards and the list of all indicators. Blocks on disk; any thread. */
public final class Cards {
    private final Session session;
    private final Texts texts;

    public Cards(Session session, Texts texts) {
        this.session = session;
        this.texts = texts;
    }

    public CardViewModel.Card card(SeriesKey key, Instant at) {
        var _ = session.want(key);
        return card(key, at, session.copy().observations(), session.readings());
    }

    /** What the card says of a stretch of time that ended, with what was corrected since. */
    public CardViewModel.Card card(SeriesKey key, AskedTime time, Instant now) {
        if (time.end().isAfter(now)) {
            return card(key, now);
        }
        var _ = session.want(key);
        var until = new ArchiveUntil(session.copy().observations(), time.end(), now);
        return card(key, time.end().minusNanos(1), until, session.readingsOf(until));
    }

    private CardViewModel.Card card(
            SeriesKey key, Instant at, ObservationArchive archive, ReadingService readings) {
        var reading = PartNames.named(readings.read(key, at), key, texts);
        var history = archive.series(key, Instant.EPOCH, at);
        return new CardViewModel.Card(
                reading,
                history,
                new Happenings(session, texts)
                        .of(Set.of(key.indicator()), key.area(), Instant.EPOCH, at),
                parts(key, at, readings),
                origin(key, reading),
                at);
    }

    private List<CardViewModel.Part> parts(SeriesKey key, Instant at, ReadingService readings) {
        var latest = readings.latest(key, at);
        var verdicts = readings.verdicts(key, latest, at);
        var day = LocalDate.ofInstant(at, Period.ZONE);
        var parts = new ArrayList<CardViewModel.Part>();
        for (var unit : session.territory().tree().children(key.area(), day)) {
            var observation = latest.get(unit.code());
            var verdict = verdicts.get(unit.code());
            parts.add(
                    new CardViewModel.Part(
                            unit,
                            observation == null ? null : observation.value(),
                            verdict == null ? Status.UNKNOWN : verdict.status()));
        }
        return parts;
    }

    private CardViewModel.Origin origin(SeriesKey key, IndicatorReading reading) {
        var latest = reading.latest();
        var id = latest == null ? "" : latest.provenance().source();
        var source =
                session.territory().sources().stream()
                        .filter(each -> each.id().equals(id))
                        .findFirst()
                        .orElse(null);
        var query = "GET /v1/observations?indicator=" + key.indicator() + "&area=" + key.area();
        return new CardViewModel.Origin(
                source, query, session.territory().tree().pathTo(key.area()));
    }

    /** Every indicator of the catalogue in one unit. */
    public List<IndicatorReading> all(AreaCode area, Instant at) {
        return session.territory().catalogue().all().stream()
                .map(Indicator::code)
                .map(code -> session.readings().read(code, area, at))
                .toList();
    }
}
