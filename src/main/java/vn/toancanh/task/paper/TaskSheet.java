package vn.toancanh.task.paper;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import vn.toancanh.base.text.Phrases;
import vn.toancanh.map.paper.Letters;
import vn.toancanh.map.paper.Letters.Face;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.paper.SheetFile;
import vn.toancanh.task.detail.Parts;
import vn.toancanh.task.detail.TaskTold;

/**
 * One directive on one A4 sheet: what is asked, of whom, by when, how it stands and what was done.
 * What does not fit is counted in a last line and never cut silently. Any thread.
 *
 * @param foot who printed it and when
 */
public record TaskSheet(TaskTold told, Parts parts, String foot, Phrases texts) {
    private static final double WIDTH = 595.28;
    private static final double HEIGHT = 841.89;
    private static final double MARGIN = 56;
    private static final int INK = 0xFF131D30;
    private static final int QUIET = 0xFF4A5A75;
    private static final int LINE = 0xFFB8C4D6;
    private static final Letters TITLE = new Letters(Face.STRONG, 17, INK);
    private static final Letters HEADING = new Letters(Face.STRONG, 11, INK);
    private static final Letters BODY = new Letters(Face.USUAL, 10, INK);
    private static final Letters NOTE = new Letters(Face.USUAL, 8.5, QUIET);

    public SheetFile.Page page() {
        return new SheetFile.Page(WIDTH, HEIGHT, this::draw);
    }

    private void draw(Paper paper) throws IOException {
        paper.fill(new Rectangle2D.Double(0, 0, WIDTH, HEIGHT), 0xFFFFFFFF, 0);
        var pen = new Pencil(paper, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - MARGIN - 24, MARGIN);
        pen.write(told.kicker(), NOTE);
        pen.write(told.title(), TITLE);
        pen.rule(LINE);
        for (var chip : told.chips()) {
            pen.write("•  " + chip.words(), BODY);
        }
        section(pen, "task.form.requirement", List.of(told.requirement()));
        section(pen, "task.detail.goals", told.goals());
        if (!parts.parts().isEmpty()) {
            section(pen, "task.parts", parts.summary());
            list(pen, parts.parts().stream().map(part -> "•  " + part.words()).toList());
        }
        history(pen);
        var end = new Pencil(paper, MARGIN, WIDTH - 2 * MARGIN, HEIGHT, HEIGHT - MARGIN);
        end.rule(LINE);
        end.write(foot, NOTE);
    }

    private void section(Pencil pen, String key, List<String> lines) throws IOException {
        pen.gap();
        pen.write(texts.get(key), HEADING);
        list(pen, lines);
    }

    private void list(Pencil pen, List<String> lines) throws IOException {
        for (int i = 0; i < lines.size(); i++) {
            if (!pen.holds(lines.get(i), BODY)) {
                pen.write(texts.get("task.paper.more", lines.size() - i), NOTE);
                return;
            }
            pen.write(lines.get(i), BODY);
        }
    }

    private void history(Pencil pen) throws IOException {
        pen.gap();
        pen.write(texts.get("task.detail.history"), HEADING);
        var steps = told.history();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var words = step.words().isBlank() ? "" : ": " + step.words();
            var aside = step.setAside().isBlank() ? "" : " (" + step.setAside() + ")";
            var said = step.said() + words + aside;
            if (!pen.holds(step.when() + said, BODY)) {
                pen.write(texts.get("task.paper.more", steps.size() - i), NOTE);
                return;
            }
            pen.write(step.when(), NOTE);
            pen.write(said, BODY);
        }
    }
}
