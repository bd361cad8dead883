package vn.toancanh.map.fetch;

import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.Cancellation;
import vn.toancanh.map.source.Fetch;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;
import vn.toancanh.map.tile.TileAddress;
import vn.toancanh.map.tile.TileGrid;
import vn.toancanh.map.tile.TileStock;

/** Tiles whose address is a template with {@code {z}}, {@code {x}} and {@code {y}}. */
public final class XyzTiles implements TileStock {
    private final Fetch fetch;
    private final String template;
    private final TileGrid grid;

    /**
     * @param template {@code {-y}} in place of {@code {y}} counts rows from the south
     */
    public XyzTiles(Fetch fetch, String template, TileGrid grid) throws SourceException {
        var complete =
                template.contains("{z}")
                        && template.contains("{x}")
                        && (template.contains("{y}") || template.contains("{-y}"));
        if (!complete) {
            throw new SourceException(SourceFault.BAD_ADDRESS, template);
        }
        this.fetch = fetch;
        this.template = template;
        this.grid = grid;
    }

    @Override
    public TileGrid grid() {
        return grid;
    }

    @Override
    public @Nullable Tile tile(TileAddress tile, Cancellation cancellation) throws SourceException {
        var level = grid.levels().get(tile.level());
        var address =
                template.replace("{z}", level.name())
                        .replace("{x}", Integer.toString(tile.column()))
                        .replace("{y}", Integer.toString(tile.row()))
                        .replace("{-y}", Integer.toString(level.rows() - 1 - tile.row()));
        return tile(fetch.get(address, Fetch.Kind.PICTURE, cancellation));
    }

    static @Nullable Tile tile(Fetch.Answer answer) {
        return answer.isNothing()
                ? null
                : new Tile(answer.bytes(), answer.origin(), answer.at(), answer.fault());
    }
}
