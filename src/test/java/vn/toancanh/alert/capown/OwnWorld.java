package vn.toancanh.alert.capown;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import vn.toancanh.alert.AlertEvent;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.By;
import vn.toancanh.alert.Severity;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.desk.AlertDesk;
import vn.toancanh.alert.desk.AlertDesk.Happening;
import vn.toancanh.alert.desk.MemoryLedger;
import vn.toancanh.alert.life.AlertRefusedException;
import vn.toancanh.alert.life.Outcome;
import vn.toancanh.alert.life.Stimulus;
import vn.toancanh.alert.life.Stimulus.Publish.Move;
import vn.toancanh.alert.rule.AlertRule;
import vn.toancanh.alert.rule.Explanation;
import vn.toancanh.alert.rule.Signal;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.area.AreaTree;
import vn.toancanh.area.Boundary;
import vn.toancanh.area.Validity;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.indicator.Dimensions;

/** One commune, one alert in it, and who warns of it. */
final class OwnWorld implements Issuer {
    static final Instant START = Instant.parse("2026-11-21T00:00:00Z");
    static final AreaCode HOME = new AreaCode("99");
    static final AreaCode COMMUNE = new AreaCode("99042");
    static final Stimulus.Person OFFICER =
            new Stimulus.Person(new By("duty/1", "Trần Thị Hạnh"), false, false, true);

    final AlertKey key;
    private final AlertRule rule;
    private final boolean simulated;
    private final AlertDesk desk;
    private Instant now = START;

    OwnWorld(String indicator, String english, boolean simulated) {
        this.simulated = simulated;
        rule = rule(indicator, new Signal.Threshold(100, 5, false), english);
        key = new AlertKey(rule.id(), COMMUNE, "");
        var clock = Clock.fixed(START, ZoneOffset.UTC);
        desk = new AlertDesk(new MemoryLedger(), _ -> rule.policy(), clock);
    }

    static OwnWorld rain() {
        return new OwnWorld("TT-02", "Very heavy rain", false);
    }

    static AlertRule rule(String indicator, Signal signal, String english) {
        return new AlertRule(
                "rain",
                1,
                new Bilingual("Mưa rất to", english),
                new AlertRule.Subject(indicator, Dimensions.NONE, AlertRule.Scope.UNITS, 0, true),
                signal,
                new AlertRule.Levels(Severity.LOW, 10.0, 50.0),
                AlertRule.Pace.PLAIN,
                new AlertRule.Attendance("duty-officer", true, Map.of(), List.of()),
                new AlertRule.Advice(
                        new Bilingual("Không qua ngầm, tràn.", "Do not cross fords."),
                        List.of(),
                        "storm",
                        List.of(),
                        ""),
                false);
    }

    OwnWorld after(Duration time) {
        now = now.plus(time);
        return this;
    }

    OwnWorld is(Severity severity, double value) {
        return happens(
                new Stimulus.Judged(now, new Outcome.True(severity), Double.toString(value)));
    }

    OwnWorld isOver() {
        return happens(new Stimulus.Judged(now, new Outcome.False(), ""));
    }

    OwnWorld tick() {
        return happens(new Stimulus.Tick(now));
    }

    private OwnWorld happens(Stimulus stimulus) {
        desk.react(List.of(new Happening(key, stimulus)));
        desk.commit(now, false);
        return this;
    }

    OwnWorld does(Move move, @Nullable Duration holds, String words) throws AlertRefusedException {
        var until = holds == null ? null : now.plus(holds);
        var id = UUID.nameUUIDFromBytes((move + " " + now).getBytes(StandardCharsets.UTF_8));
        desk.act(key, new Stimulus.Publish(id.toString(), now, OFFICER, move, until, words)).join();
        return this;
    }

    OwnWorld sends(Duration holds) throws AlertRefusedException {
        return does(Move.DRAFT, holds, "").does(Move.SEND, holds, "");
    }

    List<AlertEvent> journal() {
        return desk.journal(key);
    }

    List<List<OwnMessages.Sent>> chains() {
        return new OwnMessages(this).chains(key, journal());
    }

    Outgoing outgoing() {
        return new OwnMessages(this).outgoing(key, journal(), now);
    }

    @Override
    public CapChain.Sender sender() {
        return Issuer.sender("son-hai", new Bilingual("Tỉnh Sơn Hải", "Son Hai"), simulated);
    }

    @Override
    public Optional<AlertRule> rule(String id) {
        return id.equals(rule.id()) ? Optional.of(rule) : Optional.empty();
    }

    @Override
    public int decimals(String indicator) {
        return 1;
    }

    /** The value alone stands in the journal of this world. */
    @Override
    public Optional<Explanation> explanation(String written) {
        var value = Double.parseDouble(written);
        var period = new Period(Grain.HOUR, LocalDateTime.of(2026, 11, 21, 6, 0));
        return Optional.of(
                new Explanation(
                        "threshold",
                        period,
                        value,
                        "mm",
                        Double.NaN,
                        Double.NaN,
                        100,
                        value,
                        100,
                        0,
                        null,
                        Explanation.Calendar.ORDINARY,
                        null));
    }

    @Override
    public OwnWarning.Place place(AreaCode area, Instant at) {
        var areas =
                List.of(
                        area(HOME, "Tỉnh Sơn Hải", "Son Hai province", null),
                        area(COMMUNE, "Xã Hòa Phú", "Hoa Phu commune", HOME));
        var boundary = new Boundary(COMMUNE, Validity.ALWAYS, star());
        return new Places(new AreaTree(areas), List.of(boundary)).of(area, at);
    }

    private static Area area(
            AreaCode code, String name, String english, @Nullable AreaCode parent) {
        return new Area(
                code,
                new Bilingual(name, english),
                parent == null ? AreaLevel.PROVINCE : AreaLevel.COMMUNE,
                parent,
                new Validity(LocalDate.of(2025, 7, 1), null));
    }

    /** A jagged shape of two thousand corners. */
    static Geometry star() {
        var corners = new Coordinate[2_001];
        for (int i = 0; i < corners.length; i++) {
            var angle = 2 * Math.PI * (i % 2_000) / 2_000;
            var far = 0.05 + 0.004 * Math.sin(37 * angle) + 0.0001 * (i % 2_000 % 3);
            corners[i] =
                    new Coordinate(108.2 + far * Math.cos(angle), 16.05 + far * Math.sin(angle));
        }
        return new GeometryFactory().createPolygon(corners);
    }
}
