package vn.toancanh.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.fx.Texts;
import vn.toancanh.report.DataTable.Column;
import vn.toancanh.report.Report.About;
import vn.toancanh.report.Report.Defined;
import vn.toancanh.report.Report.Fact;

class ReportFilesTest {
    private static final Texts TEXTS = Texts.strict(Texts.VIETNAMESE);
    private static final Instant NOON = Instant.parse("2026-11-22T05:00:00Z");

    private static final DataTable TABLE =
            new DataTable(
                    List.of(
                            Column.names("Đơn vị"),
                            Column.figures("Tỷ lệ, \"đúng hạn\" (%)", 1),
                            Column.words("Ngày"),
                            Column.words("Lúc")),
                    List.of(
                            row("Xã Đắk Ơ", new Cell.Figure(94.25)),
                            row("=HYPERLINK(\"x\")", new Cell.Figure(-3)),
                            row("Phường 1,\n2", Cell.WITHHELD)));

    private static final Report REPORT =
            new Report(
                    new About(
                            "Hồ sơ đúng hạn",
                            List.of(new Fact("Phạm vi", "Tỉnh Sao Mai")),
                            List.of("SỐ LIỆU MÔ PHỎNG"),
                            NOON),
                    TABLE,
                    List.of(
                            new Defined(
                                    "HC-07",
                                    "Hồ sơ đúng hạn",
                                    List.of(
                                            new Fact("Định nghĩa", "Tỷ lệ hồ sơ."),
                                            new Fact("Công thức", "a / b × 100")))));

    private static List<Cell> row(String name, Cell value) {
        return List.of(
                Cell.of(name),
                value,
                new Cell.Day(LocalDate.of(2026, 11, 20)),
                new Cell.Moment(NOON));
    }

    @TempDir Path folder;

    @Test
    void csvIsPlainRfc4180ThatSpreadsheetsReadAsUtf8() throws IOException {
        var out = new ByteArrayOutputStream();
        CsvFile.write(TABLE, TEXTS, out);

        assertEquals(
                "\uFEFFĐơn vị,\"Tỷ lệ, \"\"đúng hạn\"\" (%)\",Ngày,Lúc\r\n"
                        + "Xã Đắk Ơ,94.25,2026-11-20,2026-11-22T12:00:00+07:00\r\n"
                        + "\"'=HYPERLINK(\"\"x\"\")\",-3,2026-11-20,2026-11-22T12:00:00+07:00\r\n"
                        + "\"Phường 1,\n2\",không công bố,2026-11-20,2026-11-22T12:00:00+07:00\r\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void noCellOfACsvBeginsAFormula() throws IOException {
        for (var start : List.of("=1+1", "+1", "-1+1", "@SUM(1)", "\t=1", "\r=1")) {
            var table = new DataTable(List.of(Column.words("a")), List.of(List.of(Cell.of(start))));
            var out = new ByteArrayOutputStream();
            CsvFile.write(table, TEXTS, out);
            var cell = out.toString(StandardCharsets.UTF_8).split("\r\n", 2)[1];
            assertTrue(cell.startsWith("'") || cell.startsWith("\"'"), cell);
        }
    }

    @Test
    void numbersAreWrittenInFullAndNeverWithAnExponent() {
        assertEquals("0.0000123", CsvFile.plain(1.23e-5));
        assertEquals("123456789012", CsvFile.plain(123456789012.0));
        assertEquals("0.1", CsvFile.plain(0.1));
    }

    @Test
    void theOriginOfACsvStandsBesideIt() throws IOException {
        var csv = Path.of("a.csv");
        var out = new ByteArrayOutputStream();
        CsvOriginJson.write(REPORT, csv, "abc", TEXTS, out);
        var json = JsonMapper.builder().build().readTree(out.toByteArray());

        assertEquals("a.csv-metadata.json", CsvOriginJson.beside(csv).toString());
        assertEquals("a.csv", json.get("url").asText());
        assertEquals("number", json.at("/tableSchema/columns/1/datatype").asText());
        assertEquals("datetime", json.at("/tableSchema/columns/3/datatype").asText());
        assertTrue(json.get("rdfs:comment").toString().contains("1 giá trị"));
        assertEquals("HC-07", json.at("/dc:references/0/dc:identifier").asText());
    }

    @Test
    void aWorkbookKeepsTypesAndSaysWhatItsNumbersMean() throws IOException {
        try (var book =
                new ReadableWorkbook(
                        new ByteArrayInputStream(xlsx()), new ReadingOptions(true, true))) {
            var data = book.getFirstSheet();
            assertEquals("Số liệu", data.getName());
            var rows = data.read();
            assertEquals("Đơn vị", rows.getFirst().getCellText(0));
            assertEquals(CellType.NUMBER, rows.get(1).getCell(1).getType());
            assertEquals(new BigDecimal("94.25"), rows.get(1).getCell(1).asNumber());
            assertEquals("#,##0.0", rows.get(1).getCell(1).getDataFormatString());
            assertEquals(LocalDateTime.of(2026, 11, 20, 0, 0), rows.get(1).getCell(2).asDate());
            assertEquals(LocalDateTime.of(2026, 11, 22, 12, 0), rows.get(1).getCell(3).asDate());
            assertEquals(CellType.STRING, rows.get(2).getCell(0).getType());
            assertEquals("không công bố", rows.get(3).getCellText(1));
            var definitions = book.getSheet(1).orElseThrow();
            assertEquals("Định nghĩa", definitions.getName());
            var text = definitions.read().toString();
            for (var word : List.of("Tỉnh Sao Mai", "SỐ LIỆU MÔ PHỎNG", "HC-07", "a / b × 100")) {
                assertTrue(
                        definitions.read().stream()
                                .flatMap(row -> row.stream())
                                .anyMatch(cell -> cell != null && word.equals(cell.getRawValue())),
                        word + " in " + text);
            }
        }
    }

    @Test
    void theHeadingOfAWorkbookStaysInView() throws IOException {
        var file = Files.write(folder.resolve("a.xlsx"), xlsx());
        try (var zip = new ZipFile(file.toFile());
                var sheet = zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml"))) {
            var xml = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(xml.contains("state=\"frozen\""), xml);
            assertTrue(xml.contains("ySplit=\"1\""), xml);
        }
    }

    private static byte[] xlsx() throws IOException {
        var out = new ByteArrayOutputStream();
        new XlsxFile(REPORT, TEXTS).write("1.0", out);
        return out.toByteArray();
    }
}
