package vn.toancanh.task.life;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.Period;
import vn.toancanh.task.Act;
import vn.toancanh.task.Directive;
import vn.toancanh.task.Line;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Unit;
import vn.toancanh.task.Verdict;

/** The lines of one directive, one after the other, as the state they leave. One thread. */
public final class Fold {
    private final Directive directive;
    private final State.Issue issue;
    private final Map<UUID, Act.AskSupport> wanted = new HashMap<>();
    private UUID newest;
    private Phase phase;
    private Unit lead;
    private LocalDate deadline;
    private int extensions;
    private Act.@Nullable AskExtension asked;
    private int percent;
    private int reports;
    private @Nullable LocalDate reported;
    private @Nullable LocalDate completed;
    private Instant touched;
    private Instant step;
    private Instant askedAt;
    private Instant heard;
    private boolean suspended;
    private int escalated;
    private @Nullable Verdict verdict;
    private String finding;

    private Fold(State from) {
        directive = from.directive();
        issue = from.issue();
        newest = from.newest();
        phase = from.phase();
        lead = from.lead();
        deadline = from.term().now();
        extensions = from.term().extensions();
        asked = from.term().asked();
        percent = from.progress().percent();
        reports = from.progress().reports();
        reported = from.progress().reportedOn();
        completed = from.progress().completedOn();
        touched = from.progress().touchedAt();
        step = from.since().step();
        askedAt = from.since().asked();
        heard = from.since().heard();
        suspended = from.beside().suspended();
        escalated = from.beside().escalated();
        wanted.putAll(from.beside().wanted());
        verdict = from.verdict();
        finding = from.finding();
    }

    private static State begun(Directive directive, Line first) {
        return new State(
                directive,
                new State.Issue(first.by(), first.at()),
                first.id(),
                Phase.ISSUED,
                directive.parties().lead(),
                new State.Term(directive.deadline(), directive.deadline(), 0, null),
                new State.Progress(0, 0, null, null, first.at()),
                new State.Beside(false, 0, Map.of()),
                new State.Since(first.recordedAt(), first.recordedAt(), first.at()),
                null,
                "");
    }

    /** Empty before it is issued; lines that do not count change nothing. */
    public static Optional<State> of(List<Line> lines) {
        State state = null;
        for (var line : lines) {
            state = after(state, line);
        }
        return Optional.ofNullable(state);
    }

    /**
     * What one more line leaves.
     *
     * @param before null before the first
     * @return null before it is issued
     */
    public static @Nullable State after(@Nullable State before, Line line) {
        if (!line.counts()) {
            return before;
        }
        if (before == null) {
            return line.act() instanceof Act.Issue(var directive) ? begun(directive, line) : null;
        }
        var fold = new Fold(before);
        fold.take(line);
        return fold.state();
    }

    private void take(Line line) {
        var before = phase;
        move(line);
        time(line, before);
    }

    /** Which times begin with it. */
    private void time(Line line, Phase before) {
        var goesOn = line.act() instanceof Act.Resume;
        if (phase != before || goesOn) {
            step = line.recordedAt();
        }
        if (line.act() instanceof Act.AskExtension || goesOn) {
            askedAt = line.recordedAt();
        }
        switch (line.act()) {
            case Act.Accept _, Act.Report _, Act.Rework _, Act.Resume _ -> heard = line.at();
            default -> {}
        }
    }

    private void move(Line line) {
        touched = line.at();
        if (!(line.act() instanceof Act.Comment)) {
            newest = line.id();
        }
        switch (line.act()) {
            case Act.Issue _, Act.Comment _ -> {}
            case Act.Accept _ -> phase = Phase.ACCEPTED;
            case Act.Return _ -> phase = Phase.RETURNED;
            case Act.Reissue(var next, _) -> {
                lead = next;
                phase = Phase.ISSUED;
            }
            case Act.Withdraw _ -> phase = Phase.WITHDRAWN;
            case Act.Report report -> report(report, line.at());
            case Act.Rework _ -> phase = Phase.REWORK;
            case Act.Confirm _ -> confirm();
            case Act.AskExtension ask -> asked = ask;
            case Act.GrantExtension(var until, _) -> extend(until);
            case Act.DenyExtension _ -> asked = null;
            case Act.AskSupport ask -> wanted.put(ask.request(), ask);
            case Act.AnswerSupport(var request, _, _) -> wanted.remove(request);
            case Act.Suspend _ -> suspended = true;
            case Act.Resume _ -> suspended = false;
            case Act.Escalate(var level, _) -> escalated = level;
            case Act.Close(var found, var reckoned, _) -> {
                phase = Phase.CLOSED;
                verdict = found;
                finding = reckoned;
            }
        }
    }

    private void report(Act.Report report, Instant at) {
        percent = report.percent();
        reports++;
        phase = report.complete() ? Phase.REPORTED : Phase.IN_PROGRESS;
        reported = report.complete() ? LocalDate.ofInstant(at, Period.ZONE) : null;
    }

    /** Done on the day it was reported, not on the day somebody found time to confirm it. */
    private void confirm() {
        completed = reported;
        percent = 100;
        asked = null;
        phase =
                directive.measure() instanceof Measure.Measured
                        ? Phase.EVALUATING
                        : Phase.COMPLETED;
    }

    private void extend(LocalDate until) {
        deadline = until;
        extensions++;
        asked = null;
    }

    private State state() {
        return new State(
                directive,
                issue,
                newest,
                phase,
                lead,
                new State.Term(directive.deadline(), deadline, extensions, asked),
                new State.Progress(percent, reports, reported, completed, touched),
                new State.Beside(suspended, escalated, wanted),
                new State.Since(step, askedAt, heard),
                verdict,
                finding);
    }
}
