package vn.toancanh.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.indicator.Direction;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.life.Fold;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.life.Settlement;
import vn.toancanh.task.life.State;

/** A province with a chairman, a department and a commune, and one directive to the commune. */
public final class TaskWorld {
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    public static final Unit COMMUNE = new Unit("20308", "Xã Hoà Phú");
    public static final Unit DEPARTMENT = new Unit("SO-NNMT", "Sở Nông nghiệp và Môi trường");
    public static final Seat CHAIRMAN = seat("chairman", Set.of("48"), Set.of(Seat.DIRECT));
    public static final Seat DEPUTY = seat("deputy", Set.of("48"), Set.of(Seat.DIRECT));
    public static final Seat OFFICER = seat("officer", Set.of("20308"), Set.of(Seat.ANSWER));
    public static final Seat DIRECTOR = seat("director", Set.of("SO-NNMT"), Set.of(Seat.ANSWER));
    public static final Seat READER = seat("reader", Set.of("20308"), Set.of());
    public static final Goal GOAL =
            new Goal(
                    new SeriesKey("HC-07", new AreaCode("20308")),
                    Direction.UP,
                    82.1,
                    92,
                    new Goal.Window(TODAY.plusDays(7), TODAY.plusDays(63)),
                    List.of());

    private final List<Line> lines = new ArrayList<>();
    private Instant at = NOW;

    public static Seat seat(String id, Set<String> units, Set<String> scopes) {
        return new Seat(new Actor(id, id, units), scopes);
    }

    public static Directive directive() {
        return directive(new Measure.Measured(List.of(GOAL)), null);
    }

    public static Directive directive(Measure measure, @Nullable UUID parent) {
        return new Directive(
                UUID.randomUUID(),
                parent,
                new Directive.Text(
                        "Xử lý hồ sơ đất đai quá hạn",
                        "Giải quyết dứt điểm hồ sơ tồn",
                        "",
                        Classification.PUBLIC),
                new Directive.Parties(COMMUNE, List.of(DEPARTMENT)),
                LocalDate.of(2026, 12, 4),
                new Reporting(Reporting.Rhythm.WEEKLY, "số liệu và ảnh", false, true),
                measure,
                new Origin.Blank());
    }

    /** Issued by the chairman. */
    public static TaskWorld issued() {
        return issued(directive());
    }

    public static TaskWorld issued(Directive directive) {
        var world = new TaskWorld();
        world.lines.add(
                new Line(
                        UUID.randomUUID(),
                        directive.id(),
                        NOW,
                        NOW,
                        CHAIRMAN.by(),
                        new Act.Issue(directive),
                        null));
        return world;
    }

    public static Act.Report report(boolean complete) {
        var photo = new Attachment(UUID.randomUUID(), "anh.jpg", "image/jpeg", 10, "00");
        return new Act.Report(60, null, "Đã xong một nửa", List.of(photo), complete);
    }

    public State state() {
        return Fold.of(lines).orElseThrow();
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** The clock goes on. */
    public TaskWorld later(int days) {
        at = at.plusSeconds(days * 86_400L);
        return this;
    }

    /**
     * By somebody who knows everything.
     *
     * @return why it does not count; null when it does
     */
    public @Nullable Refusal does(Seat who, Act act) {
        return does(who, act, state().newest());
    }

    /**
     * @param seen the newest move he knew
     */
    public @Nullable Refusal does(Seat who, Act act, UUID seen) {
        var why = Settlement.settle(lines, act, seen, who);
        var id = UUID.randomUUID();
        lines.add(new Line(id, lines.getFirst().directive(), at, at, who.by(), act, why));
        return why;
    }
}
