package vn.toancanh.task.form;

import static vn.toancanh.task.TaskWorld.CHAIRMAN;
import static vn.toancanh.task.TaskWorld.COMMUNE;
import static vn.toancanh.task.TaskWorld.DEPARTMENT;
import static vn.toancanh.task.TaskWorld.GOAL;
import static vn.toancanh.task.TaskWorld.NOW;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.baseline.NationalHolidays;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Grain;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Unit;
import vn.toancanh.task.aim.Baseline;
import vn.toancanh.task.aim.Baseline.Peer;
import vn.toancanh.task.aim.Indicators;
import vn.toancanh.task.desk.MemoryLedger;
import vn.toancanh.task.desk.TaskDesk;
import vn.toancanh.task.life.Admission;
import vn.toancanh.task.term.WorkingDays;

/** Somebody who writes directives on Monday, 23 November 2026, and what is kept of it. */
final class FormWorld implements Written.Keeper {
    /** Merged into another since. */
    static final Unit GONE = new Unit("20399", "Xã Hoà Cũ");

    final Map<UUID, Written> kept = new HashMap<>();
    final UUID id = UUID.randomUUID();
    final Texts texts = Texts.strict(Texts.VIETNAMESE);
    static final Indicators.Named OWN = new Indicators.Named("HC-07", "Hồ sơ đúng hạn");
    static final Indicators.Named WASTE = new Indicators.Named("MT-04", "Rác thu gom");
    static final Indicators.Named SCHOOLS = new Indicators.Named("GD-01", "Trường đạt chuẩn");
    private final Indicators indicators = new Known();
    private final WorkingDays days = new WorkingDays(new NationalHolidays());
    final MemoryLedger ledger = new MemoryLedger();
    final TaskDesk desk =
            new TaskDesk(
                    ledger,
                    Clock.fixed(NOW, ZoneOffset.UTC),
                    today -> new Admission(today, days::isRest, unit -> !unit.equals(GONE)));

    FormWorld() {
        ledger.onWritten(line -> drop(line.directive()));
    }

    @Override
    public synchronized void keep(UUID directive, Written written) {
        kept.put(directive, written);
    }

    @Override
    public synchronized void drop(UUID directive) {
        kept.remove(directive);
    }

    /** Of waste everybody has a number, of schools nobody. */
    private static final class Known implements Indicators {
        @Override
        public List<Named> all() {
            return List.of(OWN, WASTE, SCHOOLS);
        }

        @Override
        public void read(String code, @Nullable Unit lead, Consumer<Optional<Baseline>> then) {
            then.accept(
                    switch (code) {
                        case "MT-04" -> Optional.of(waste(lead));
                        case "HC-07" -> Optional.of(aim(Grain.WEEK, List.of(), List.of()));
                        default -> Optional.empty();
                    });
        }

        private static Baseline waste(@Nullable Unit lead) {
            var area = lead == null ? "99" : lead.code();
            var series = new SeriesKey("MT-04", new AreaCode(area), Dimensions.NONE);
            return new Baseline(
                    series,
                    "Rác thu gom",
                    Direction.UP,
                    0,
                    null,
                    80,
                    90.0,
                    peers(70, 80, 90),
                    Grain.WEEK,
                    List.of());
        }
    }

    synchronized @Nullable Written kept() {
        return kept.get(id);
    }

    static List<Peer> peers(double... values) {
        var peers = new ArrayList<Peer>();
        for (int i = 0; i < values.length; i++) {
            peers.add(new Peer(new Unit("2030" + i, "Xã " + i), values[i]));
        }
        return peers;
    }

    /** An indicator that should go up and stands at 70. */
    static Baseline aim(Grain grain, List<Peer> peers, List<Goal> given) {
        return new Baseline(
                GOAL.series(),
                "Hồ sơ đúng hạn",
                Direction.UP,
                1,
                null,
                70,
                92.0,
                peers,
                grain,
                given);
    }

    static Beginning to(Unit lead, @Nullable Baseline aim) {
        return new Beginning("Xử lý hồ sơ", "Dứt điểm", lead, new Origin.Blank(), aim);
    }

    DirectiveFormViewModel form(Beginning beginning) {
        var around =
                new FormSurroundings(
                        () -> CHAIRMAN,
                        List.of(COMMUNE, DEPARTMENT),
                        _ -> 0,
                        days,
                        indicators,
                        this);
        return new DirectiveFormViewModel(id, desk, around, texts, beginning);
    }

    Directive issued(UUID directive) {
        return desk.find(directive).orElseThrow().directive();
    }

    Goal goal() {
        return ((Measure.Measured) issued(id).measure()).goals().getFirst();
    }
}
