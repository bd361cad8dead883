package vn.toancanh.task.detail;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.Verdict;
import vn.toancanh.task.detail.Parts.Part;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.listing.TaskRoll;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.TaskWords;

/**
 * Tells what a directive is a part of, how its parts stand and whether they worked. Any thread.
 *
 * @param proposed what the engine says of one that is not closed; empty while it says nothing
 */
public record PartsTelling(Texts texts, Function<UUID, Optional<Verdict>> proposed) {
    /** From the best that can be said to nothing at all. */
    private static final List<Verdict> BEST_FIRST =
            List.of(
                    Verdict.IMPROVED,
                    Verdict.SIGNS,
                    Verdict.UNCHANGED,
                    Verdict.WORSE,
                    Verdict.NOT_ENOUGH_GROUNDS,
                    Verdict.NOT_MEASURED);

    /** Of what is closed alone. */
    public PartsTelling(Texts texts) {
        this(texts, _ -> Optional.empty());
    }

    public Parts tell(TaskRow row, TaskRoll all, Seat seat) {
        var parts = all.parts(row.id());
        var parent = row.state().directive().parent();
        var whole = parent == null ? null : all.find(parent);
        return new Parts(
                whole == null
                        ? List.of()
                        : List.of(
                                new Part(whole.id(), texts.get("task.parts.whole", whole.title()))),
                parts.isEmpty() ? List.of() : List.of(summary(parts), verdicts(parts)),
                parts.stream().map(each -> part(each, all.today())).toList(),
                row.state().phase().isOwed() && seat.mayHandOn(row.state()));
    }

    /** The progress of the whole is the mean of its parts; who is done counts in full. */
    private String summary(List<TaskRow> parts) {
        var done = parts.stream().filter(each -> !each.state().phase().isOwed()).count();
        var late = parts.stream().filter(TaskRow::isOverdue).count();
        var percent =
                parts.stream()
                        .mapToInt(each -> each.state().phase().isOwed() ? each.percent() : 100)
                        .average()
                        .orElse(0);
        return texts.get("task.parts.sum", parts.size(), done, late, Math.round(percent));
    }

    private Optional<Verdict> verdict(TaskRow part) {
        return Optional.ofNullable(part.state().verdict()).or(() -> proposed.apply(part.id()));
    }

    /** {@code 8/14 phần cải thiện có căn cứ, 4 chưa đủ căn cứ, 2 không đổi}. */
    private String verdicts(List<TaskRow> parts) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        parts.forEach(
                each -> verdict(each).ifPresent(verdict -> counts.merge(verdict, 1, Integer::sum)));
        if (counts.isEmpty()) {
            return texts.get("task.parts.unjudged");
        }
        var improved = counts.getOrDefault(Verdict.IMPROVED, 0);
        var said = new StringBuilder(texts.get("task.parts.worked", improved, parts.size()));
        var open = parts.size() - counts.values().stream().mapToInt(Integer::intValue).sum();
        BEST_FIRST.stream()
                .filter(verdict -> verdict != Verdict.IMPROVED && counts.containsKey(verdict))
                .forEach(verdict ->
                        said.append(
                                texts.get(
                                        "task.parts.other",
                                        counts.getOrDefault(verdict, 0),
                                        low(verdict))));
        if (open > 0) {
            said.append(texts.get("task.parts.open", open));
        }
        var byEngine = parts.stream().filter(each -> each.state().verdict() == null).count() - open;
        said.append('.');
        if (byEngine > 0) {
            said.append(' ').append(texts.get("task.parts.proposed", byEngine));
        }
        return said.toString();
    }

    private String low(Verdict verdict) {
        var words = new TaskWords(texts).verdict(verdict);
        return words.substring(0, 1).toLowerCase(texts.locale()) + words.substring(1);
    }

    private Part part(TaskRow row, LocalDate today) {
        var words = new TaskWords(texts);
        var left = words.left(row);
        var standing = left.isBlank() ? words.standing(row.state(), today) : left;
        return new Part(row.id(), texts.get("task.parts.part", row.lead().name(), standing));
    }
}
