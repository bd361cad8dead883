package vn.toancanh.alert.listing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.desk.Deed;
import vn.toancanh.alert.desk.Ledger;
import vn.toancanh.alert.flood.Land;
import vn.toancanh.alert.flood.Trait;
import vn.toancanh.alert.grouping.FloodSource;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.listing.AlertRow.Place;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.RuleBook;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Dimensions;

/** A province with a few rules and as many alerts as a test wants; a journal in memory. */
public final class AlertWorld implements Surroundings {
    public static final Instant NOW = Instant.parse("2026-11-21T00:42:00Z");
    public static final AreaCode HOME = new AreaCode("99");
    public static final By DUTY = new By("duty/1", "Trần Thị Hạnh");
    public static final By CHIEF = new By("chief/1", "Lê Hải Đăng");
    public static final Stimulus.Person OFFICER = new Stimulus.Person(DUTY, false, false);
    public static final Stimulus.Person LEADER = new Stimulus.Person(CHIEF, true, true);

    private static final String[] COMMUNES = {
        "Phường Phú Xuân",
        "Xã Hòa Phú",
        "Xã Hải Yên",
        "Xã Sơn Trà",
        "Phường Bắc Sơn",
        "Xã Đông Hà",
        "Xã Mỹ Lộc",
        "Phường Tân An"
    };

    public final RuleBook book;
    public final Journal journal = new Journal();
    public final AlertDesk desk;
    public final Clock clock;
    public boolean settled = true;
    private final Map<String, Explanation> written = new HashMap<>();

    /** Lines in memory; can be told to lose what is written. */
    public static final class Journal implements Ledger {
        private final Map<AlertKey, List<AlertEvent>> lines = new HashMap<>();
        private final List<AlertEvent> all = new ArrayList<>();
        public boolean broken;
        public int deeds;

        @Override
        public CompletableFuture<?> write(List<AlertEvent> more, @Nullable Instant mark) {
            return add(more);
        }

        @Override
        public synchronized CompletableFuture<?> write(List<AlertEvent> more, Deed deed) {
            deeds++;
            return add(more);
        }

        private synchronized CompletableFuture<?> add(List<AlertEvent> more) {
            if (broken) {
                return CompletableFuture.failedFuture(new IllegalStateException("disk is full"));
            }
            all.addAll(more);
            more.forEach(
                    each -> lines.computeIfAbsent(each.key(), _ -> new ArrayList<>()).add(each));
            return CompletableFuture.completedFuture(null);
        }

        @Override
        public synchronized List<AlertEvent> of(AlertKey key) {
            return List.copyOf(lines.getOrDefault(key, List.of()));
        }

        public synchronized List<AlertEvent> since(Instant from) {
            return all.stream().filter(line -> !line.at().isBefore(from)).toList();
        }
    }

    public AlertWorld() {
        this(Clock.fixed(NOW, ZoneOffset.UTC));
    }

    public AlertWorld(Clock clock) {
        this.clock = clock;
        book =
                new RuleBook(
                        List.of(
                                rule("rain", "Mưa 24 giờ vượt 200 mm", "duty-officer", "MT-07"),
                                rule(
                                        "dengue",
                                        "Sốt xuất huyết tăng bất thường",
                                        "director",
                                        "YT-05"),
                                rule(
                                        "dossiers",
                                        "Hồ sơ đất đai quá hạn tăng",
                                        "duty-officer",
                                        "HC-07"),
                                rule("waste", "Phản ánh rác thải tăng", "vice-chairman", "PA-02")),
                        Set.of(),
                        Set.of());
        var policies = book.byId();
        desk =
                new AlertDesk(
                        journal,
                        id -> policies.containsKey(id) ? policies.get(id).policy() : null,
                        clock);
    }

    private static AlertRule rule(String id, String name, String persona, String indicator) {
        return new AlertRule(
                id,
                1,
                Bilingual.same(name),
                new AlertRule.Subject(indicator, Dimensions.NONE, AlertRule.Scope.UNITS, 0, true),
                new Signal.Threshold(100, 5, false),
                new AlertRule.Levels(Severity.LOW, 10.0, 50.0),
                AlertRule.Pace.PLAIN,
                new AlertRule.Attendance(persona, true, Map.of(), escalate(id)),
                new AlertRule.Advice(
                        Bilingual.same("Kiểm tra tại hiện trường rồi báo lãnh đạo trực."),
                        List.of(
                                Bilingual.same("Gọi người trực của xã"),
                                Bilingual.same("Đối chiếu với trạm lân cận"),
                                Bilingual.same("Báo lãnh đạo trực bằng văn bản")),
                        driver(id),
                        List.of(),
                        "Quyết định 18/2021/QĐ-TTg"),
                false);
    }

    private static List<AlertRule.Escalation> escalate(String rule) {
        return rule.equals("rain")
                ? List.of(new AlertRule.Escalation(Duration.ofMinutes(15), "chairman"))
                : List.of();
    }

    public AlertKey key(String rule, int commune) {
        return new AlertKey(rule, new AreaCode(String.format("%05d", 90_000 + commune)), "");
    }

    /** A judgement that is true, so long before now. */
    public Happening fires(AlertKey key, Severity severity, Duration ago, double value) {
        var at = NOW.minus(ago);
        var local = LocalDateTime.ofInstant(at, Period.ZONE);
        var finding =
                new Explanation(
                        "threshold",
                        new Period(Grain.HOUR, Grain.HOUR.floor(local)),
                        value,
                        "ca",
                        71,
                        52,
                        96,
                        value,
                        96,
                        48,
                        new Period(Grain.YEAR, LocalDateTime.of(2021, 1, 1, 0, 0)),
                        Explanation.Calendar.TET,
                        new Explanation.Parts(60, 11, value - 71));
        var text = "finding-" + written.size();
        written.put(text, finding);
        return new Happening(key, new Stimulus.Judged(at, new Outcome.True(severity), text));
    }

    public Happening ends(AlertKey key, Duration ago) {
        return new Happening(key, new Stimulus.Judged(NOW.minus(ago), new Outcome.False(), ""));
    }

    public void fire(String rule, int commune, Severity severity, int minutesAgo) {
        happen(
                List.of(
                        fires(
                                key(rule, commune),
                                severity,
                                Duration.ofMinutes(minutesAgo),
                                100 + commune)));
    }

    /** So many open alerts, each in a unit of its own, of all severities and ages. */
    public void fill(int count, long seed) {
        var random = new Random(seed);
        var all = new ArrayList<Happening>();
        var rules = book.rules();
        for (int i = 0; i < count; i++) {
            var rule = rules.get(random.nextInt(rules.size())).id();
            var severity = Severity.values()[random.nextInt(3)];
            var ago = Duration.ofSeconds(60 + random.nextInt(200_000));
            all.add(fires(key(rule, i % 9_999), severity, ago, 100 + random.nextInt(200)));
        }
        happen(all);
    }

    /** What a day of duty leaves behind: all severities, all states. */
    public void fillDay() {
        fire("rain", 3, Severity.HIGH, 14);
        fire("dengue", 2, Severity.HIGH, 122);
        fire("dossiers", 1, Severity.MEDIUM, 152);
        fire("waste", 0, Severity.LOW, 900);
        fire("waste", 4, Severity.LOW, 1_500);
        fire("rain", 5, Severity.MEDIUM, 37);
        fire("dossiers", 6, Severity.LOW, 3_000);
        happen(List.of(ends(key("waste", 4), Duration.ofMinutes(60))));
    }

    /** Its rules are judged every hour; that of waste has no driver. */
    public FloodSource flood() {
        return new FloodSource() {
            @Override
            public List<AlertEvent> since(Instant from) {
                return journal.since(from);
            }

            @Override
            public Runnable onLines(Consumer<List<AlertEvent>> listener) {
                return desk.onLines(listener);
            }

            @Override
            public Function<String, Trait> traits() {
                return id -> new Trait(driver(id), "", Duration.ofHours(1), Set.of());
            }

            @Override
            public Land land() {
                return new Land() {
                    @Override
                    public AreaCode territory(AreaCode area) {
                        return HOME;
                    }

                    @Override
                    public List<AreaCode> around(AreaCode area) {
                        return area.equals(HOME) ? List.of(area) : List.of(HOME, area);
                    }
                };
            }

            @Override
            public boolean isSettled() {
                return settled;
            }
        };
    }

    private static String driver(String rule) {
        return switch (rule) {
            case "rain" -> "storm";
            case "dengue", "dossiers" -> rule;
            default -> "";
        };
    }

    public RowWords words(Texts texts) {
        return new RowWords(this, texts);
    }

    @Override
    public Optional<AlertRule> rule(String id) {
        return book.find(id);
    }

    @Override
    public List<Place> path(AreaCode area) {
        var home = new Place(HOME, "Tỉnh Sơn Hải");
        if (area.equals(HOME)) {
            return List.of(home);
        }
        int number = Integer.parseInt(area.value()) - 90_000;
        var name = COMMUNES[number % COMMUNES.length];
        var full = number < COMMUNES.length ? name : name + " " + number / COMMUNES.length;
        return List.of(home, new Place(area, full));
    }

    @Override
    public int decimals(String indicator) {
        return 0;
    }

    @Override
    public String part(String dimensions) {
        return dimensions.equals("field=land") ? "đất đai" : dimensions;
    }

    @Override
    public Optional<Explanation> explanation(String text) {
        return Optional.ofNullable(written.get(text));
    }

    @Override
    public String persona() {
        return "duty-officer";
    }

    @Override
    public String personaName(String persona) {
        return persona.equals("chairman") ? "Chủ tịch" : persona;
    }

    /** What the program finds, written down and told. */
    public void happen(Collection<AlertDesk.Happening> all) {
        desk.react(all);
        desk.commit(clock.instant(), false);
    }
}
