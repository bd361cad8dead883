package vn.toancanh.map.tileview;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.raster.ColourTable;
import vn.toancanh.map.raster.TileCache;
import vn.toancanh.map.raster.TileKey;

/**
 * One tile on screen with two pictures: the one shown and the one a worker colours meanwhile.
 * JavaFX thread, except {@link #recolour}.
 */
final class TileCellView extends ImageView {
    private final TileKey key;
    private TilePictureView shown;
    private @Nullable TilePictureView spare;
    private ColourTable table;
    private boolean recolouring;
    private boolean gone;

    TileCellView(TileKey key, TilePictureView picture, ColourTable table) {
        super(picture.written());
        this.key = key;
        this.table = table;
        shown = picture;
    }

    TileKey key() {
        return key;
    }

    boolean isColouredBy(@Nullable ColourTable colours) {
        return table == colours;
    }

    void startRecolouring() {
        recolouring = true;
    }

    /** On a worker, one at a time, between {@link #startRecolouring} and {@link #swap}. */
    void recolour(TileCache tiles, ColourTable colours) {
        var target = spare;
        if (target == null) {
            target = TilePictureView.lend();
            spare = target;
        }
        colours.colour(tiles.getOrDraw(key), target.pixels());
    }

    /** Shows what was coloured; gives the pictures of a tile that left meanwhile. */
    List<TilePictureView> swap(ColourTable colours) {
        recolouring = false;
        if (gone) {
            return pictures();
        }
        var next = spare;
        if (next != null && table != colours) {
            setImage(next.written());
            spare = shown;
            shown = next;
            table = colours;
        }
        return List.of();
    }

    /** Left the screen: the pictures that nobody writes or shows any more. */
    List<TilePictureView> leave() {
        gone = true;
        return recolouring ? List.of() : pictures();
    }

    private List<TilePictureView> pictures() {
        var all = new ArrayList<>(List.of(shown));
        if (spare != null) {
            all.add(spare);
        }
        return all;
    }
}
