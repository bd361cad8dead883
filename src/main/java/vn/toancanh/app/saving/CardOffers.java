package vn.toancanh.app.saving;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.export.Figures;
import vn.toancanh.app.export.Format;
import vn.toancanh.app.export.HistoryTables;
import vn.toancanh.app.export.Origins;
import vn.toancanh.app.part.FxToolkit;
import vn.toancanh.app.part.Look;
import vn.toancanh.board.card.CardView;
import vn.toancanh.board.card.CardViewModel;
import vn.toancanh.indicator.SeriesKey;

/** What can be saved of an indicator card: its history, the units under it, its picture. */
public final class CardOffers {
    private final Saver saver;
    private final Look look;
    private final Supplier<@Nullable Shown> shown;

    /**
     * A card on the screen.
     *
     * @param model as it was when it was asked for
     * @param node it is shown by
     */
    public record Shown(SeriesKey key, CardViewModel.Card card, CardViewModel model, Region node) {}

    /**
     * @param shown null while there is nothing on the card yet
     */
    public CardOffers(Saver saver, Look look, Supplier<@Nullable Shown> shown) {
        this.saver = saver;
        this.look = look;
        this.shown = shown;
    }

    public Offer offer() {
        return new Offer(
                List.of(Format.XLSX, Format.CSV, Format.GEOJSON, Format.PNG),
                this::name,
                this::work);
    }

    private String name() {
        var now = shown.get();
        return now == null ? "" : saver.origins().fileName(about(now));
    }

    private Origins.Shown about(Shown now) {
        var reading = now.card().reading();
        var newest = reading.latest();
        return new Origins.Shown(
                reading.subject().indicator().name(look.texts().locale()),
                now.key().area(),
                now.card().now(),
                List.of(now.key()),
                newest == null ? List.of() : List.of(newest));
    }

    private Offer.Work work(Format format) {
        var now = shown.get();
        if (now == null) {
            throw new IllegalStateException("nothing is shown yet");
        }
        var about = about(now);
        return switch (format) {
            case PNG -> picture(now, about);
            case GEOJSON -> {
                var units = saver.session().readings().units(now.key(), now.card().now());
                yield saver.figures(format, about, List.of(now.key()), units);
            }
            case CSV, XLSX -> {
                var tables = new HistoryTables(saver.session(), look.texts());
                var lines = tables.lines(List.of(now.key()));
                yield saver.table(
                        format, about, () -> tables.table(lines, Instant.EPOCH, about.at()));
            }
        };
    }

    private Offer.Work picture(Shown now, Origins.Shown about) {
        var origins = saver.origins();
        var width = now.node().getWidth();
        return (file, stop) -> {
            var newest = now.card().reading().latest();
            var session = saver.session();
            boolean small =
                    newest != null && Figures.isWithheld(session, now.key(), newest, about.at());
            var foot = origins.foot(origins.about(about), small);
            var image = FxToolkit.call(() -> picture(now.model(), foot, width));
            PngFile.write(image, file, stop);
        };
    }

    private Image picture(CardViewModel model, String foot, double width) {
        var fresh = new CardView(model, null, look.texts());
        return new Plate(look, "", foot).of(fresh, width, 0);
    }
}
