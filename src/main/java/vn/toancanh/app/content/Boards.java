package vn.toancanh.app.content;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.toancanh.app.session.Session;
import vn.toancanh.area.Area;
import vn.toancanh.area.AreaLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.board.overview.Overview.Choice;
import vn.toancanh.fx.Texts;
import vn.toancanh.fx.parts.Notice;
import vn.toancanh.fx.parts.TileContent;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.indicator.Indicator;
import vn.toancanh.indicator.IndicatorReading;
import vn.toancanh.indicator.SeriesKey;
import vn.toancanh.map.classes.ClassMethod;

/** Computes what a board shows. Blocks on disk; any thread. */
public final class Boards {
    private final Session session;
    private final MapGrounds grounds;

    public Boards(Session session, MapGrounds grounds) {
        this.session = session;
        this.grounds = grounds;
    }

    /**
     * One state of a board: what the tiles, the map and the notices say at {@code now}.
     *
     * @param keys the series behind each tile, in the same order
     * @param page the map of the map's own page
     * @param beside a second map at its right, if one was chosen
     */
    public record Content(
            List<TileContent> tiles,
            List<SeriesKey> keys,
            List<Notice> notices,
            Headline map,
            Headline page,
            @Nullable Headline beside,
            Instant now) {
        public Content {
            tiles = List.copyOf(tiles);
            keys = List.copyOf(keys);
            notices = List.copyOf(notices);
        }

        /** The tile knows its indicator, the board knows which part of it. */
        public Optional<SeriesKey> keyOf(IndicatorReading.Subject subject) {
            return IntStream.range(0, tiles.size())
                    .filter(i -> tiles.get(i).reading().subject().equals(subject))
                    .mapToObj(keys::get)
                    .findFirst();
        }
    }

    /** What is chosen, as it was known at {@code at}. */
    public Content read(Choices choices, Instant at, Texts texts) {
        var overview = choices.overview();
        var area = choices.area();
        var keys =
                withData(overview.tiles()).stream()
                        .map(tile -> key(tile, looked(tile, choices)))
                        .toList();
        var first = key(withData(List.of(overview.headline())).getFirst(), area);
        var headline = grounds.headline(first, null, at, texts);
        var chosen = choices.map();
        return new Content(
                keys.stream().map(key -> tile(key, at, texts)).toList(),
                keys,
                Notices.of(session.territory(), at, texts),
                headline,
                chosen.equals(MapChoice.USUAL) ? headline : page(chosen, first, at, texts),
                beside(chosen, area, at, texts),
                at);
    }

    /**
     * A tile follows what is selected where its indicator exists there; the others stay with the
     * whole territory, and every tile names its unit.
     */
    private AreaCode looked(Choice tile, Choices choices) {
        var selected = choices.selected();
        if (selected == null) {
            return choices.area();
        }
        var scope =
                session.territory()
                        .catalogue()
                        .find(tile.indicator())
                        .map(each -> each.measure().scope())
                        .orElse(Indicator.Scope.PROVINCE);
        var level =
                session.territory().tree().find(selected).map(Area::level).orElse(AreaLevel.NATION);
        boolean there =
                switch (scope) {
                    case COMMUNE -> level != AreaLevel.NATION;
                    case PROVINCE -> level == AreaLevel.PROVINCE;
                };
        return there ? selected : choices.area();
    }

    private Headline page(MapChoice chosen, SeriesKey usual, Instant at, Texts texts) {
        var first = chosen.first() == null ? usual : key(chosen.first(), usual.area());
        return chosen.second() == null || chosen.apart()
                ? grounds.headline(first, chosen.classes(), at, texts)
                : grounds.two(first, key(chosen.second(), usual.area()), at, texts);
    }

    private @Nullable Headline beside(MapChoice chosen, AreaCode area, Instant at, Texts texts) {
        return chosen.second() == null || !chosen.apart()
                ? null
                : grounds.headline(key(chosen.second(), area), ofBoth(chosen), at, texts);
    }

    /** Limits typed for one indicator mean nothing to another. */
    private static @Nullable ClassMethod ofBoth(MapChoice chosen) {
        return chosen.classes() instanceof ClassMethod.Manual ? null : chosen.classes();
    }

    private TileContent tile(SeriesKey key, Instant at, Texts texts) {
        return TileContent.of(PartNames.reading(session, key, at, texts), at, texts);
    }

    /** What is chosen, in a unit. */
    public static SeriesKey key(Choice choice, AreaCode area) {
        return new SeriesKey(choice.indicator(), area, choice.dimensions());
    }

    /**
     * A warehouse need not have what the overview asks for. When it has none of it, the board shows
     * what there is.
     */
    private List<Choice> withData(List<Choice> wanted) {
        var catalogue = session.territory().catalogue();
        var known = wanted.stream().anyMatch(c -> has(c.indicator()));
        if (known || catalogue.all().isEmpty()) {
            return wanted;
        }
        var there =
                catalogue.all().stream()
                        .filter(indicator -> has(indicator.code()))
                        .map(i -> new Choice(i.code(), Dimensions.NONE));
        return Stream.concat(there, wanted.stream()).limit(wanted.size()).toList();
    }

    private boolean has(String indicator) {
        return !session.copy().observations().dimensions(indicator).isEmpty();
    }
}
