package vn.toancanh.task.detail;

import java.time.LocalDate;
import java.util.List;
import vn.toancanh.fx.Texts;
import vn.toancanh.task.detail.Parts.Part;
import vn.toancanh.task.life.Seat;
import vn.toancanh.task.listing.TaskRoll;
import vn.toancanh.task.listing.TaskRow;
import vn.toancanh.task.listing.TaskWords;

/** Tells what a directive is a part of and how its parts stand. Any thread. */
public record PartsTelling(Texts texts) {
    public Parts tell(TaskRow row, TaskRoll all, Seat seat) {
        var parts = all.parts(row.id());
        var parent = row.state().directive().parent();
        var whole = parent == null ? null : all.find(parent);
        return new Parts(
                whole == null
                        ? List.of()
                        : List.of(
                                new Part(whole.id(), texts.get("task.parts.whole", whole.title()))),
                parts.isEmpty() ? "" : summary(parts),
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

    private Part part(TaskRow row, LocalDate today) {
        var words = new TaskWords(texts);
        var left = words.left(row);
        var standing = left.isBlank() ? words.standing(row.state(), today) : left;
        return new Part(row.id(), texts.get("task.parts.part", row.lead().name(), standing));
    }
}
