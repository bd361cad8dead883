package vn.toancanh.report;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.toancanh.base.Period;
import vn.toancanh.fx.Texts;

/**
 * A table as a workbook: the data with their types under a heading that stays in view, and a sheet
 * that says where they are from and what each indicator means.
 */
public final class XlsxFile {
    private static final String FILL = "DCE6EA";
    private static final String SOFT = "707B80";
    private static final int NAME_WIDTH = 34;
    private static final int LEAST_WIDTH = 12;
    private static final int MOST_WIDTH = 48;
    private static final double HEAD_HEIGHT = 48;
    private static final int TEXT_WIDTH = 60;

    private final Report report;
    private final Texts texts;

    public XlsxFile(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
    }

    /**
     * @param version of the program, two numbers with a point between
     */
    public void write(String version, OutputStream out) throws IOException {
        try (var book = new Workbook(out, texts.get("report.program"), version)) {
            book.properties().setTitle(report.about().title());
            data(book.newWorksheet(texts.get("report.sheet.data")));
            definitions(book.newWorksheet(texts.get("report.sheet.definitions")));
        }
    }

    private void data(Worksheet sheet) {
        var columns = report.table().columns();
        for (int c = 0; c < columns.size(); c++) {
            heading(sheet, 0, c, columns.get(c).heading());
            sheet.width(c, width(c));
        }
        sheet.rowHeight(0, HEAD_HEIGHT);
        var rows = report.table().rows();
        for (int r = 0; r < rows.size(); r++) {
            for (int c = 0; c < columns.size(); c++) {
                put(sheet, r + 1, c, rows.get(r).get(c));
            }
        }
        sheet.freezePane(0, 1);
        if (!rows.isEmpty() && !columns.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.size(), columns.size() - 1);
        }
    }

    private double width(int column) {
        var about = report.table().columns().get(column);
        if (about.wide()) {
            return NAME_WIDTH;
        }
        int longest =
                report.table().rows().stream()
                        .map(row -> row.get(column))
                        .mapToInt(XlsxFile::length)
                        .max()
                        .orElse(0);
        int heading = (about.heading().length() + 2) / 3;
        return Math.clamp(Math.max(longest, heading) + 3L, LEAST_WIDTH, MOST_WIDTH);
    }

    private static int length(Cell cell) {
        return switch (cell) {
            case Cell.Words words -> words.text().length();
            case Cell.Figure _, Cell.Day _ -> LEAST_WIDTH - 3;
            case Cell.Moment _, Cell.Withheld _ -> "00:00 00/00/0000".length();
        };
    }

    private static void heading(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column)
                .bold()
                .wrapText(true)
                .fillColor(FILL)
                .verticalAlignment("center")
                .set();
    }

    private void put(Worksheet sheet, int row, int column, Cell cell) {
        switch (cell) {
            case Cell.Words words -> {
                if (!words.text().isEmpty()) {
                    sheet.value(row, column, words.text());
                }
            }
            case Cell.Figure figure -> {
                sheet.value(row, column, figure.value());
                var decimals = report.table().columns().get(column).decimals();
                sheet.style(row, column).format(format(decimals)).set();
            }
            case Cell.Day day -> {
                sheet.value(row, column, day.date());
                sheet.style(row, column).format("dd/mm/yyyy").set();
            }
            case Cell.Moment moment -> {
                sheet.value(row, column, LocalDateTime.ofInstant(moment.at(), Period.ZONE));
                sheet.style(row, column).format("hh:mm dd/mm/yyyy").set();
            }
            case Cell.Withheld _ -> {
                sheet.value(row, column, texts.get("report.withheld"));
                var style = sheet.style(row, column);
                style.italic().fontColor(SOFT).horizontalAlignment("right").set();
            }
        }
    }

    /** Point and comma are those of the reader's own program. */
    private static String format(int decimals) {
        return decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals);
    }

    private void definitions(Worksheet sheet) {
        sheet.value(0, 0, report.about().title());
        sheet.style(0, 0).bold().fontSize(14).set();
        int row = 1;
        for (var fact : report.about().facts()) {
            sheet.value(row, 0, fact.label());
            sheet.style(row, 0).fontColor(SOFT).set();
            sheet.value(row++, 1, fact.text());
        }
        for (var remark : report.remarks(texts)) {
            sheet.value(row, 0, remark);
            sheet.style(row++, 0).bold().set();
        }
        if (!report.definitions().isEmpty()) {
            table(sheet, row + 1);
        }
    }

    private void table(Worksheet sheet, int top) {
        var first = report.definitions().getFirst();
        heading(sheet, top, 0, texts.get("report.code"));
        heading(sheet, top, 1, texts.get("report.name"));
        sheet.width(0, LEAST_WIDTH * 2);
        sheet.width(1, NAME_WIDTH);
        for (int i = 0; i < first.facts().size(); i++) {
            heading(sheet, top, i + 2, first.facts().get(i).label());
            sheet.width(i + 2, widest(i));
        }
        int row = top + 1;
        for (var each : report.definitions()) {
            wrapped(sheet, row, 0, each.code());
            wrapped(sheet, row, 1, each.name());
            for (int i = 0; i < each.facts().size(); i++) {
                wrapped(sheet, row, i + 2, each.facts().get(i).text());
            }
            row++;
        }
    }

    private double widest(int fact) {
        List<Integer> lengths =
                report.definitions().stream()
                        .map(each -> each.facts().get(fact).text().length())
                        .toList();
        int longest = lengths.stream().mapToInt(Integer::intValue).max().orElse(0);
        return Math.clamp(longest + 2L, LEAST_WIDTH + 4, TEXT_WIDTH);
    }

    private static void wrapped(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).wrapText(true).verticalAlignment("top").set();
    }
}
