package vn.toancanh.app.study;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.text.VietnameseOrder;
import vn.toancanh.board.index.IndexAnswer;
import vn.toancanh.board.index.IndexAnswer.Known;
import vn.toancanh.board.index.IndexAnswer.Result;
import vn.toancanh.board.index.IndexAnswer.Unit;
import vn.toancanh.board.index.IndexAnswer.What;
import vn.toancanh.board.index.IndexAsk;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.indicator.Status;
import vn.toancanh.indicator.formula.Rational;
import vn.toancanh.indicator.index.CheapestGain;
import vn.toancanh.indicator.index.CompositeIndex;
import vn.toancanh.indicator.index.IndexJson;
import vn.toancanh.indicator.index.IndexReading;
import vn.toancanh.indicator.index.IndexService;
import vn.toancanh.indicator.index.Losses;
import vn.toancanh.indicator.index.WhatIf;

/**
 * Answers questions about the indices shipped with the program. While unit, moment and index stay
 * the same nothing is read again, so that the answer follows a slider. One thread; blocks on disk.
 */
final class IndexStudy {
    /** Of the example shown first: a good ratio that many communes do not reach. */
    private static final BigDecimal GOOD = new BigDecimal(95);

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private final StudyScope scope;
    private final List<CompositeIndex> indices = IndexJson.standard();
    private @Nullable Read newest;

    /** What was read once. */
    private record Read(
            CompositeIndex index, AreaCode area, Instant at, IndexReading reading, Known known) {}

    IndexStudy(StudyScope scope) {
        this.scope = scope;
    }

    List<String> names() {
        return indices.stream().map(CompositeIndex::code).toList();
    }

    IndexAnswer answer(IndexAsk ask) {
        var read = read(IndexService.named(indices, ask.index()));
        var reading = read.reading();
        var losses = Losses.of(reading);
        var change = ask.change() == null ? example(reading, losses) : ask.change();
        return new IndexAnswer(
                reading,
                losses,
                change == null ? null : new What(change, result(reading, change)),
                CheapestGain.of(reading, Rational.of(ask.goal())),
                read.known());
    }

    private Read read(CompositeIndex index) {
        var area = scope.whole();
        var at = scope.moment().get();
        var before = newest;
        if (before != null
                && before.index().equals(index)
                && before.area().equals(area)
                && before.at().equals(at)) {
            return before;
        }
        var session = scope.session();
        var service = new IndexService(session.readings(), session.territory().catalogue());
        var reading = service.read(index, area, at);
        var read = new Read(index, area, at, reading, known(reading));
        newest = read;
        return read;
    }

    private Known known(IndexReading reading) {
        var ratios = new LinkedHashMap<String, String>();
        var catalogue = scope.session().territory().catalogue();
        reading.counts().keySet().stream()
                .sorted()
                .forEach(code ->
                        ratios.put(
                                code,
                                catalogue.orUndefined(code, "%").name(scope.texts().locale())));
        var units =
                reading.counts().values().stream()
                        .flatMap(counts -> counts.byCommune().keySet().stream())
                        .distinct()
                        .map(unit -> new Unit(unit, scope.name(unit)))
                        .sorted(VietnameseOrder.by(Unit::name))
                        .toList();
        return new Known(units, ratios, ofGroups(reading), ofUnits(reading));
    }

    private Map<String, Status> ofGroups(IndexReading reading) {
        var statuses = new HashMap<String, Status>();
        statuses.put("", status(reading.index().indicator(), reading));
        for (var group : reading.groups()) {
            var indicator = group.group().indicator();
            if (indicator != null) {
                statuses.put(group.group().code(), status(indicator, reading));
            }
        }
        return statuses;
    }

    private Status status(String indicator, IndexReading reading) {
        return scope.session()
                .readings()
                .read(new SeriesKey(indicator, reading.area()), reading.at())
                .verdict()
                .status();
    }

    /** The worst of what a commune has among the ratios of the index. */
    private Map<AreaCode, Status> ofUnits(IndexReading reading) {
        var worst = new HashMap<AreaCode, Status>();
        for (var code : reading.counts().keySet()) {
            scope.session()
                    .readings()
                    .verdicts(new SeriesKey(code, reading.area()), reading.at())
                    .forEach((unit, verdict) ->
                            worst.merge(unit, verdict.status(), IndexStudy::worse));
        }
        return worst;
    }

    private static Status worse(Status one, Status other) {
        return severity(one) >= severity(other) ? one : other;
    }

    private static int severity(Status status) {
        return switch (status) {
            case UNKNOWN -> 0;
            case OK -> 1;
            case WATCH -> 2;
            case ACT -> 3;
        };
    }

    /** The commune looked at, else the one that lost most, at a good ratio. */
    private IndexAsk.@Nullable Change example(IndexReading reading, Losses losses) {
        var looked = scope.area().get();
        return losses.groups().stream()
                .flatMap(group -> group.items().stream())
                .flatMap(item -> item.communes().stream())
                .max(
                        Comparator.comparing(
                                        (Losses.OfCommune each) -> each.commune().equals(looked))
                                .thenComparing(Losses.OfCommune::lost))
                .map(most -> {
                    var counts = Objects.requireNonNull(reading.counts().get(most.indicator()));
                    var count = Objects.requireNonNull(counts.byCommune().get(most.commune()));
                    var now = counts.factor().times(count.above()).by(count.below());
                    boolean below = now.compareTo(Rational.of(GOOD)) < 0;
                    return new IndexAsk.Change(
                            most.commune(), most.indicator(), below ? GOOD : WHOLE);
                })
                .orElse(null);
    }

    private static Result result(IndexReading reading, IndexAsk.Change change) {
        var asked =
                new WhatIf.Change(
                        change.commune(), change.indicator(), Rational.of(change.value()));
        try {
            return new Result.Computed(WhatIf.of(reading, List.of(asked)));
        } catch (WhatIf.RefusedException e) {
            return new Result.Refused(e.key());
        }
    }
}
