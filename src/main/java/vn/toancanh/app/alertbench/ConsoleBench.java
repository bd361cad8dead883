package vn.toancanh.app.alertbench;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.stage.Stage;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.console.ConsoleView;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.desk.MemoryLedger;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.flood.Trait;
import vn.toancanh.alert.grouping.FloodFeed;
import vn.toancanh.alert.grouping.FloodSource;
import vn.toancanh.alert.grouping.GroupsViewModel;
import vn.toancanh.alert.grouplist.GroupListView;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertFeed;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.alert.listing.Surroundings;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.RulesJson;
import vn.toancanh.app.Settings;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.PulseMeter;
import vn.toancanh.app.session.Background;
import vn.toancanh.base.AreaCode;
import vn.toancanh.fx.FxThread;
import vn.toancanh.fx.Theme;

/** A console of 20,000 active alerts of which 5,000 change every second. */
final class ConsoleBench {
    private static final int ACTIVE = 20_000;
    private static final int PER_SECOND = 5_000;
    private static final int BATCHES_PER_SECOND = 20;
    private static final Duration SETTLING = Duration.ofSeconds(3);
    private static final long NANOS = 1_000_000_000L;

    private final RuleBook book = RulesJson.standard();
    private final Clock clock = Clock.systemUTC();
    private final AlertDesk desk =
            new AlertDesk(
                    new MemoryLedger(),
                    id -> book.find(id).map(AlertRule::policy).orElse(null),
                    clock);
    private final ConsoleViewModel model = new ConsoleViewModel();
    private final GroupsViewModel groups = new GroupsViewModel();
    private final PulseMeter meter = new PulseMeter();
    private final Random random = new Random(1);
    private final List<AlertKey> keys = new ArrayList<>();

    /** Names without a territory. */
    private record Names(RuleBook book) implements Surroundings {
        @Override
        public Optional<AlertRule> rule(String id) {
            return book.find(id);
        }

        @Override
        public List<AlertRow.Place> path(AreaCode area) {
            return List.of(new AlertRow.Place(area, area.value()));
        }

        @Override
        public int decimals(String indicator) {
            return 0;
        }

        @Override
        public String part(String dimensions) {
            return dimensions;
        }

        @Override
        public Optional<Explanation> explanation(String written) {
            return Optional.empty();
        }

        @Override
        public String persona() {
            return "duty-officer";
        }

        @Override
        public String personaName(String persona) {
            return persona;
        }
    }

    /** One cause in one territory: the largest group there can be. */
    private record OneStorm(AlertDesk desk) implements FloodSource, Land {
        private static final Trait STORM = new Trait("storm", "", Duration.ofHours(1), Set.of());

        @Override
        public List<AlertEvent> since(Instant from) {
            return List.of();
        }

        @Override
        public Runnable onLines(Consumer<List<AlertEvent>> listener) {
            return desk.onLines(listener);
        }

        @Override
        public Function<String, Trait> traits() {
            return _ -> STORM;
        }

        @Override
        public Land land() {
            return this;
        }

        @Override
        public boolean isSettled() {
            return true;
        }

        @Override
        public AreaCode territory(AreaCode area) {
            return AreaCode.NATION;
        }

        @Override
        public List<AreaCode> around(AreaCode area) {
            return List.of(AreaCode.NATION, area);
        }
    }

    /** Shares of pulses and counts by name. */
    Map<String, Double> measure(Duration length) throws Exception {
        FxToolkit.startHeadless().join();
        var names = "heavy-rain,hospital-full,river-alarm,effluent-breach".split(",", -1);
        for (var i = 0; i < ACTIVE; i++) {
            var area = new AreaCode("9" + (100_000 + i / names.length));
            keys.add(new AlertKey(names[i % names.length], area, ""));
        }
        change(keys, Duration.ofDays(1));
        var look = FxToolkit.call(() -> Look.of(Settings.DEFAULT));
        var words = new RowWords(new Names(book), look.texts());
        var feed = new Flow();
        try (var preparing = new Background("bench", feed::prepare)) {
            model.lookAs("duty-officer");
            model.tick(clock.instant());
            feed.begin(
                    new AlertFeed(desk, words, clock, preparing::ask),
                    new FloodFeed(new OneStorm(desk), clock),
                    this::show);
            var stage = FxToolkit.call(() -> open(words, look));
            LockSupport.parkNanos(SETTLING.toNanos());
            FxToolkit.call(this::restart);
            var changes = produce(length);
            var figures = FxToolkit.call(() -> end(stage));
            figures.put("changes_per_second", changes / (double) length.toSeconds());
            figures.put("rows", (double) model.rows().size());
            return figures;
        }
    }

    /** The feed, and what is done with a batch of it. */
    private static final class Flow {
        private volatile Runnable work = () -> {};

        void begin(
                AlertFeed feed,
                FloodFeed flood,
                BiConsumer<AlertFeed.Batch, FloodFeed.Batch> show) {
            var ready = FxThread.<AlertFeed>latest(each -> show.accept(each.take(), flood.take()));
            work =
                    () -> {
                        var changed = feed.prepare();
                        flood.prepare();
                        if (changed) {
                            ready.accept(feed);
                        }
                    };
            flood.follow();
            feed.follow();
        }

        void prepare() {
            work.run();
        }
    }

    private void show(AlertFeed.Batch rows, FloodFeed.Batch together) {
        model.apply(rows);
        groups.apply(rows, together);
    }

    private Stage open(RowWords words, Look look) {
        var stage = new Stage();
        var grouped = new GroupListView(model, groups, words, look.texts());
        var view = new ConsoleView(model, grouped, words, look.texts());
        var scene = new Scene(view, 1240, 760);
        look.theme().apply(scene, Theme.DESK_PX);
        stage.setScene(scene);
        stage.show();
        meter.start(scene);
        return stage;
    }

    private boolean restart() {
        meter.restart();
        return true;
    }

    private Map<String, Double> end(Stage stage) {
        meter.stop();
        stage.close();
        var figures = new LinkedHashMap<String, Double>();
        figures.put("share_of_pulses_within_8_ms", meter.passed().shareBelow(8));
        figures.put("share_of_pulses_within_8_ms_worked", meter.worked().shareBelow(8));
        figures.put("share_of_pulses_within_16_ms_worked", meter.worked().shareBelow(16));
        return figures;
    }

    private int produce(Duration length) {
        var end = System.nanoTime() + length.toNanos();
        var next = System.nanoTime();
        var changes = 0;
        while (System.nanoTime() < end) {
            var some = new ArrayList<AlertKey>();
            for (var i = 0; i < PER_SECOND / BATCHES_PER_SECOND; i++) {
                some.add(keys.get(random.nextInt(ACTIVE)));
            }
            change(some, Duration.ZERO);
            changes += some.size();
            next += NANOS / BATCHES_PER_SECOND;
            LockSupport.parkNanos(Math.max(0, next - System.nanoTime()));
        }
        return changes;
    }

    private void change(List<AlertKey> some, Duration ago) {
        var at = clock.instant().minus(ago);
        var happenings = new ArrayList<Happening>();
        for (var key : some) {
            var severity = Severity.values()[random.nextInt(Severity.values().length)];
            var why = "{\"value\":%d}".formatted(random.nextInt(1000));
            happenings.add(
                    new Happening(key, new Stimulus.Judged(at, new Outcome.True(severity), why)));
        }
        desk.react(happenings);
        desk.commit(at, false);
    }
}
