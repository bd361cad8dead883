package vn.toancanh.app.direct;

import java.time.Instant;
import java.util.List;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.saving.Offer;
import vn.toancanh.base.file.FileNames;
import vn.toancanh.base.file.WholeFile;
import vn.toancanh.fx.Times;
import vn.toancanh.map.paper.SheetFile;
import vn.toancanh.map.paper.TypeFaces;
import vn.toancanh.task.detail.Parts;
import vn.toancanh.task.detail.TaskTold;
import vn.toancanh.task.paper.TaskSheet;

/** One directive as a PDF of one A4 sheet. Its work blocks; making it does not. */
record TaskPaper(Look look, TaskTold told, Parts parts) {
    private static final String ENDING = ".pdf";

    String name() {
        return FileNames.of(told.title()) + ENDING;
    }

    /**
     * @param now when it is printed
     * @param who prints it
     */
    Offer.Work work(Instant now, String who) {
        var texts = look.texts();
        var foot = texts.get("task.paper.foot", who, new Times(texts).exact(now));
        var page = new TaskSheet(told, parts, foot, texts).page();
        var about = new SheetFile.About(told.title(), texts.locale().toLanguageTag(), now);
        return (file, stop) -> {
            try (var faces = new TypeFaces()) {
                WholeFile.write(
                        file, out -> SheetFile.pdf(List.of(page), about, faces, stop.heeded(out)));
            }
        };
    }
}
