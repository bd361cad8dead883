package vn.toancanh.app.console;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.Visibility;
import vn.toancanh.alert.acting.ActsViewModel;
import vn.toancanh.alert.acting.Intent;
import vn.toancanh.alert.console.ConsoleViewModel;
import vn.toancanh.alert.listing.AlertRow;
import vn.toancanh.alert.listing.RowWords;
import vn.toancanh.alert.shelf.ShelfEntry;
import vn.toancanh.alert.shelf.ShelfView;
import vn.toancanh.alert.shelf.ShelfWatch;
import vn.toancanh.app.part.Look;
import vn.toancanh.fx.Times;

/** The register of what was put away, and the word before it comes back. JavaFX thread only. */
final class ShelfPart {
    private final Look look;
    private final RowWords words;
    private final ConsoleViewModel model;
    private final ActsViewModel acts;
    private final Hearing hearing;
    private final ShelfWatch watch = new ShelfWatch();
    private List<ShelfEntry> shown = List.of();
    private @Nullable ShelfView view;

    ShelfPart(
            Look look,
            RowWords words,
            ConsoleViewModel model,
            ActsViewModel acts,
            Hearing hearing) {
        this.look = look;
        this.words = words;
        this.model = model;
        this.acts = acts;
        this.hearing = hearing;
    }

    void show(Instant now) {
        var next = ShelfEntry.of(model.away(), now);
        var times = new Times(look.texts());
        for (var entry : watch.ending(next)) {
            var name = entry.row().words().name() + " · " + entry.row().words().place();
            hearing.say(
                    look.texts().get("app.alert.ending", times.clock(entry.until())),
                    name,
                    entry.row().key());
        }
        if (!next.equals(shown)) {
            shown = next;
            if (view != null) {
                view.show(next);
            }
        }
    }

    Node node(Consumer<AlertKey> open) {
        var made =
                new ShelfView(
                        words,
                        new ShelfView.Asked(this::bringBack, row -> open.accept(row.key())),
                        look.texts());
        made.show(shown);
        view = made;
        return made;
    }

    private void bringBack(AlertRow row) {
        var out = row.state().visibility().kind() == Visibility.Kind.OUT_OF_SERVICE;
        acts.send(List.of(row.key()), out ? new Intent.BringBack() : new Intent.Unshelve());
    }
}
