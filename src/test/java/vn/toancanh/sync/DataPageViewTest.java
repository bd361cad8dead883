package vn.toancanh.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.toancanh.base.Bilingual;
import vn.toancanh.base.ErrorCode;
import vn.toancanh.base.Frequency;
import vn.toancanh.base.PublishingCalendar;
import vn.toancanh.fx.FileChoice;
import vn.toancanh.fx.FxToolkit;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.Theme;
import vn.toancanh.indicator.DataSource;
import vn.toancanh.indicator.quality.QualityReport;
import vn.toancanh.indicator.quality.Score;
import vn.toancanh.warehouse.Holdings;

@Tag("screen")
class DataPageViewTest {
    private static final Instant NOW = Instant.parse("2026-11-21T00:42:00Z");

    private final List<String> written = new ArrayList<>();
    private final List<String> reloads = new ArrayList<>();

    @Test
    void theFilterNarrowsAndTheExportHoldsWhatIsShown() {
        FxToolkit.run(() -> {
            var page = page(Duration.ZERO, Texts.VIETNAMESE);
            ((TextField) page.lookup("#rejections-filter")).setText("dang doi");
            var table = (TableView<?>) page.lookup("#rejections");
            assertEquals(1, table.getItems().size());
            ((Button) page.lookup("#rejections-export")).fire();
        });
        var csv = written.getFirst();
        assertEquals(2, csv.lines().count());
        assertTrue(csv.contains("\"trùng khoá, \"\"đang đợi\"\"\""), csv);
    }

    @Test
    void aCellThatASpreadsheetWouldRunIsKeptAsText() {
        FxToolkit.run(() -> {
            var page = page(Duration.ZERO, Texts.VIETNAMESE);
            ((Button) page.lookup("#rejections-export")).fire();
        });
        assertTrue(written.getFirst().contains(",'=1+1,"), written.getFirst());
    }

    @Test
    void reloadAsksForEverythingAgain() {
        FxToolkit.run(
                () -> ((Button) page(Duration.ZERO, Locale.ENGLISH).lookup("#data-reload")).fire());
        assertEquals(List.of("reload"), reloads);
    }

    @Test
    void aWrongClockIsSaidWithItsSideAndSize() {
        FxToolkit.run(() -> {
            assertFalse(warning(Duration.ofSeconds(60)).isVisible());
            assertTrue(warning(Duration.ofMinutes(7)).getText().contains("chậm hơn"));
            assertTrue(warning(Duration.ofMinutes(-7)).getText().contains("nhanh hơn"));
            assertTrue(warning(Duration.ofMinutes(-7)).getText().contains("7 phút"));
        });
    }

    @Test
    void theSourceThatStoppedIsNamedWithItsAgeAndItsOfficer() {
        FxToolkit.run(() -> {
            var page = page(Duration.ZERO, Texts.VIETNAMESE);
            var said = ((Label) page.lookup("#health-summary")).getText();
            assertTrue(said.contains("1 trong 1 nguồn ngừng gửi: Quan trắc nước"), said);
            assertTrue(said.contains("9 giờ") && said.contains("Lê Thị Ánh"), said);
            var sources = (TableView<?>) page.lookup("#health-sources");
            assertEquals(1, sources.getItems().size());
        });
    }

    private static QualityReport.OfSource stopped() {
        var last = NOW.minus(Duration.ofHours(9));
        var source =
                new DataSource(
                        "qtn",
                        new Bilingual("Quan trắc nước", "Water stations"),
                        "Lê Thị Ánh",
                        PublishingCalendar.everyDay(Frequency.HOUR, Duration.ofHours(1)),
                        new DataSource.Health(DataSource.State.DOWN, last, ""));
        return new QualityReport.OfSource(
                source, new Score(100, 82, 100, 0), true, last, List.of("MT-01"));
    }

    private Label warning(Duration skew) {
        return (Label) page(skew, Texts.VIETNAMESE).lookup(".data-warning");
    }

    private DataPageView page(Duration skew, Locale locale) {
        var model =
                new DataPageViewModel(() -> reloads.add("reload"), (_, text) -> written.add(text));
        var feeds =
                List.of(
                        new FeedState(Holdings.Resource.AREAS, NOW, null, 10, 0),
                        new FeedState(
                                Holdings.Resource.OBSERVATIONS, null, ErrorCode.TIMEOUT, 0, 2));
        var rejections =
                List.of(
                        new Rejection("/v1/observations", "=1+1", "NaN", NOW),
                        new Rejection(
                                "/v1/observations", "HC-07", "trùng khoá, \"đang đợi\"", NOW));
        model.show(
                new DataPageViewModel.Content(
                        new SyncState(SyncState.Connection.ONLINE, null, NOW, feeds),
                        new QualityReport(NOW, List.of(stopped()), List.of(), List.of()),
                        rejections,
                        skew));
        var page = new DataPageView(model, new Saving(), Texts.strict(locale));
        FxToolkit.laidOut(page, Theme.DARK, Theme.DESK_PX, 1184, 660);
        return page;
    }

    private record Saving() implements FileChoice {
        @Override
        public Optional<Path> open(String title) {
            return Optional.empty();
        }

        @Override
        public Optional<Path> save(String title, String suggestedName) {
            return Optional.of(Path.of(suggestedName));
        }
    }
}
