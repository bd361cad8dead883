package vn.toancanh.board.history;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import vn.toancanh.base.Grain;
import vn.toancanh.base.Period;
import vn.toancanh.board.figure.ChartSpec;
import vn.toancanh.board.figure.ChartSpec.TimeLine;
import vn.toancanh.board.figure.Drawing;
import vn.toancanh.board.figure.Paper;
import vn.toancanh.board.plot.Course;
import vn.toancanh.board.plot.Frame;
import vn.toancanh.board.plot.Scale;
import vn.toancanh.board.plot.Span;
import vn.toancanh.fx.Times;

/** Names the values of the leading line, and what the other lines say of the same time. */
final class HistoryReader implements Drawing.Reader {
    private static final int LOOKED_AT = 24;

    private final ChartSpec.History spec;
    private final Paper paper;
    private final Frame plot;
    private final Scale time;
    private final Scale up;
    private final Course lead;
    private final Grain grain;
    private final double near;

    HistoryReader(ChartSpec.History spec, Paper paper, Frame plot, Scale time, Scale up) {
        this.spec = spec;
        this.paper = paper;
        this.plot = plot;
        this.time = time;
        this.up = up;
        lead = spec.lines().getFirst().course();
        grain = grain(lead);
        near = (lead.at(lead.size() - 1) - lead.at(0)) / Math.max(1.0, lead.size() - 1.0) / 2;
    }

    /** The coarsest that all of the first times start. */
    static Grain grain(Course course) {
        for (var grain : List.of(Grain.YEAR, Grain.QUARTER, Grain.MONTH, Grain.DAY)) {
            boolean all = course.size() > 1 || grain == Grain.DAY;
            for (int i = 0; i < Math.min(LOOKED_AT, course.size()); i++) {
                var at = local(course.moment(i));
                all &= grain.floor(at).equals(at);
            }
            if (all) {
                return grain;
            }
        }
        return Grain.MINUTE;
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, Period.ZONE);
    }

    @Override
    public int size() {
        return lead.size();
    }

    @Override
    public int nearest(double x, double y) {
        return lead.nearest(time.value(x));
    }

    @Override
    public double along(int i) {
        return lead.at(i);
    }

    @Override
    public Drawing.Stop stop(int i) {
        double value = lead.value(i);
        var lines = new ArrayList<String>();
        lines.add(said(spec.lines().getFirst(), i));
        for (var line : spec.lines().subList(1, spec.lines().size())) {
            int there = line.course().nearest(lead.at(i));
            if (there >= 0 && Math.abs(line.course().at(there) - lead.at(i)) <= near) {
                lines.add(said(line, there));
            }
        }
        var moment = new Span(lead.at(i) - 1.0, lead.at(i) + Math.max(2, 2 * near) - 1);
        spec.notes().stream()
                .filter(note -> HistoryGround.isSeen(note, moment))
                .forEach(note -> lines.add(note.label()));
        double y = Double.isNaN(value) ? plot.bottom() : up.clamped(value);
        return Drawing.Stop.at(time.pixel(lead.at(i)), y, when(lead.moment(i)), lines);
    }

    private String said(TimeLine line, int i) {
        var value = line.course().value(i);
        var texts = paper.texts();
        var amount =
                Double.isNaN(value)
                        ? texts.get("board.chart.none")
                        : paper.amount(value, spec.head().measure());
        var text = texts.get("board.chart.line", line.name(), amount);
        return switch (line.course().mood(i)) {
            case FINAL -> text;
            case PROVISIONAL -> text + " (" + texts.get("board.chart.provisional") + ")";
            case STALE -> text + " (" + texts.get("board.chart.stale") + ")";
        };
    }

    private String when(Instant instant) {
        var at = local(instant);
        var times = new Times(paper.texts());
        if (grain == Grain.MINUTE) {
            return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? times.date(instant)
                    : times.exact(instant);
        }
        return times.period(new Period(grain, grain.floor(at)));
    }
}
