package vn.toancanh.app.paper;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.content.Boards;
import vn.toancanh.app.content.Headline;
import vn.toancanh.app.part.Look;
import vn.toancanh.app.part.MapPart;
import vn.toancanh.app.past.PastMap;
import vn.toancanh.app.session.Session;
import vn.toancanh.map.export.MapSheet;
import vn.toancanh.map.export.SheetLayer;
import vn.toancanh.map.exporting.ExportViewModel;

/** What the maps of a page are on paper. JavaFX thread only. */
public record MapPaper(Session session, Look look, MapPart big, MapPart second) {
    /**
     * What a page shows.
     *
     * @param beside at the right of the first, null for none
     * @param title of each
     * @param at the moment shown
     * @param known the moment by which it was known
     */
    public record Shown(
            Headline page,
            @Nullable Headline beside,
            Function<Headline, String> title,
            Instant at,
            Instant known) {
        public static Shown of(Boards.Content now) {
            var at = now.now();
            return new Shown(now.page(), now.beside(), map -> map.values().title(), at, at);
        }

        /** A step of the past as it is known today. */
        public static Shown of(PastMap then, Function<Headline, String> title, Instant today) {
            return new Shown(then.page(), then.beside(), title, then.at(), today);
        }
    }

    /**
     * @param layers over the first map
     * @param others over the second
     */
    public ExportViewModel.Wanted wanted(
            Shown shown, List<SheetLayer> layers, List<SheetLayer> others) {
        var name = credits().fileName(shown.page(), shown.at());
        return new ExportViewModel.Wanted(sheets(shown, layers, others), name);
    }

    private List<MapSheet> sheets(Shown shown, List<SheetLayer> layers, List<SheetLayer> others) {
        var first = sheet(big, shown.page(), shown, layers);
        var beside = shown.beside();
        return beside == null
                ? List.of(first)
                : List.of(first, sheet(second, beside, shown, others));
    }

    private MapSheet sheet(MapPart part, Headline map, Shown shown, List<SheetLayer> layers) {
        var who = session.who(look.settings().persona()).in(look.texts());
        return part.sheet(credits().of(map, shown, who), layers);
    }

    private Credits credits() {
        return new Credits(session, look.texts());
    }
}
