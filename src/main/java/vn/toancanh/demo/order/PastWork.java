package vn.toancanh.demo.order;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Classification;
import vn.toancanh.base.Period;
import vn.toancanh.demo.model.Story;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.task.Act;
import vn.toancanh.task.Actor;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Goal;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;
import vn.toancanh.task.Reporting;
import vn.toancanh.task.life.Seat;

/**
 * The directives of the story as acts, in the order they were done; later than now is nothing.
 *
 * @param province makes keys of one simulated province differ from those of another
 * @param workday the day itself or the next one that is worked
 * @param baseline what an indicator was on a day
 */
public record PastWork(
        String province, Seat issuer, UnaryOperator<LocalDate> workday, Baseline baseline) {
    private static final double MOST = 100;

    /** Reads a value of the simulation. */
    public interface Baseline {
        /** NaN where there was none. */
        double of(String indicator, AreaCode area, LocalDate day);
    }

    public List<PastAct> of(Story story, LocalDate start, Instant now) {
        var acts = new ArrayList<PastAct>();
        for (var order : PastOrders.of(story, start)) {
            acts.addAll(acts(order));
        }
        acts.removeIf(act -> act.at().isAfter(now));
        return List.copyOf(acts);
    }

    private List<PastAct> acts(PastOrder order) {
        var acts = new ArrayList<PastAct>();
        var answers = answerer(order);
        var pace = order.pace();
        var aim = order.aim();
        acts.add(act(order, 0, issuer, new Act.Issue(directive(order))));
        acts.add(act(order, 1, answers, new Act.Accept("Đã nhận nhiệm vụ.")));
        acts.add(
                act(
                        order,
                        pace.done() / 2,
                        answers,
                        new Act.Report(50, null, "Đang triển khai.", List.of(), false)));
        acts.add(
                act(
                        order,
                        pace.done(),
                        answers,
                        new Act.Report(
                                100, null, "Đã hoàn thành các việc được giao.", List.of(), true)));
        acts.add(act(order, pace.done() + 3, issuer, new Act.Confirm("")));
        if (aim == null) {
            var close = new Act.Close(vn.toancanh.task.Verdict.NOT_MEASURED, "", "");
            acts.add(act(order, pace.done() + 5, issuer, close));
        }
        return acts;
    }

    private static Seat answerer(PastOrder order) {
        var lead = order.lead();
        var actor = new Actor("unit/" + lead.code(), lead.name(), Set.of(lead.code()));
        return new Seat(actor, Set.of(Seat.ANSWER));
    }

    private PastAct act(PastOrder order, int days, Seat seat, Act act) {
        var at =
                order.pace()
                        .issued()
                        .plusDays(days)
                        .atTime(LocalTime.of(9, 0))
                        .atZone(Period.ZONE)
                        .toInstant();
        var key = id(order, act.getClass().getSimpleName() + days);
        return new PastAct(key, id(order, ""), at, seat, act);
    }

    private UUID id(PastOrder order, String of) {
        var name = province + "/" + order.number() + "/" + of;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private Directive directive(PastOrder order) {
        var pace = order.pace();
        return new Directive(
                id(order, ""),
                null,
                new Directive.Text(
                        order.title(),
                        order.requirement(),
                        "MP-" + (100 + order.number()) + "/CT-UBND",
                        Classification.PUBLIC),
                new Directive.Parties(order.lead(), List.of()),
                workday.apply(pace.issued().plusDays(pace.term())),
                new Reporting(Reporting.Rhythm.WEEKLY, "Số liệu và tình hình", false, false),
                measure(order),
                new Origin.Blank());
    }

    /** Of a share: more than all cannot be asked for. */
    private static double target(double now, double gain) {
        return Math.round(Math.min(now + gain, (now + MOST) / 2) * 10) / 10.0;
    }

    private Measure measure(PastOrder order) {
        var aim = order.aim();
        if (aim == null) {
            return new Measure.NotMeasurable("Chưa có chỉ tiêu đo việc này.");
        }
        var goals = new ArrayList<Goal>();
        var issued = order.pace().issued();
        for (var area : aim.areas()) {
            var now = Math.round(baseline.of(aim.indicator(), area, issued) * 10) / 10.0;
            goals.add(
                    new Goal(
                            new SeriesKey(aim.indicator(), area),
                            aim.direction(),
                            now,
                            target(now, aim.gain()),
                            new Goal.Window(issued.plusDays(aim.from()), issued.plusDays(aim.to())),
                            List.of()));
        }
        return new Measure.Measured(goals);
    }
}
