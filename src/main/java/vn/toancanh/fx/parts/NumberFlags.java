package vn.toancanh.fx.parts;

import java.util.ArrayList;
import java.util.List;
import vn.toancanh.fx.Texts;
import vn.toancanh.indicator.Observation;
import vn.toancanh.indicator.Quality;

/** What a reader must know of a number before he believes it, the same words everywhere. Pure. */
public final class NumberFlags {
    private NumberFlags() {}

    /** The gravest first; empty for a final number nobody touched or disputes. */
    public static List<String> of(Observation number, boolean disputed, Texts texts) {
        var flags = new ArrayList<>(ofPeople(number, disputed, texts));
        var quality = number.quantity().quality();
        if (quality != Quality.FINAL) {
            flags.add(word(quality, texts));
        }
        return List.copyOf(flags);
    }

    /** What people said of it or did to it; the quality its system gives it is left out. */
    public static List<String> ofPeople(Observation number, boolean disputed, Texts texts) {
        var flags = new ArrayList<String>();
        if (disputed) {
            flags.add(texts.get("fx.tile.disputed"));
        }
        if (number.isManual()) {
            flags.add(texts.get("fx.tile.manual"));
        }
        return List.copyOf(flags);
    }

    private static String word(Quality quality, Texts texts) {
        return switch (quality) {
            case FINAL -> "";
            case PROVISIONAL -> texts.get("fx.tile.provisional");
            case ESTIMATED -> texts.get("fx.tile.estimated");
            case SUSPECT -> texts.get("fx.tile.suspect");
        };
    }
}
