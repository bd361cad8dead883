package vn.toancanh.map.layer;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import vn.toancanh.base.Bilingual;
import vn.toancanh.map.layer.LayerDefinition.ScaleRange;
import vn.toancanh.map.layer.LayerException.Reason;

/** Reads definitions of layers, strictly: the first thing that is wrong is told with its place. */
public final class LayersJson {
    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private LayersJson() {}

    /**
     * @param name of the file, for messages
     * @param folder where files that are not absolute are found
     */
    public static LayerDefinition read(InputStream in, String name, Path folder)
            throws IOException, LayerException {
        try {
            return layer(new PartJson(JSON.readTree(in), name, ""), folder);
        } catch (JacksonException e) {
            var at = e.getLocation();
            var place = at == null ? "" : at.getLineNr() + ":" + at.getColumnNr();
            throw new LayerException(Reason.NOT_JSON, name, "", place);
        }
    }

    private static LayerDefinition layer(PartJson part, Path folder) throws LayerException {
        var id = part.text("id");
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw part.refused(Reason.WRONG_TYPE, "id", "a-z, 0-9, -");
        }
        var title = part.part("title");
        var source = LayerSourcesJson.source(part.part("source"), folder);
        var style = LayerStylesJson.style(part.part("style"));
        if (source.givesPictures() != style.drawsPictures()) {
            throw part.refused(Reason.STYLE_DOES_NOT_FIT, "style.kind", "");
        }
        if (source.givesPictures() && part.has("filter")) {
            throw part.refused(Reason.STYLE_DOES_NOT_FIT, "filter", "");
        }
        var layer =
                new LayerDefinition(
                        id,
                        new Bilingual(title.text("vi"), title.text("en")),
                        source,
                        style,
                        part.has("scale") ? scales(part.part("scale")) : ScaleRange.ALL,
                        part.number("opacity", 1, 0, 1),
                        part.has("filter") ? part.text("filter") : null,
                        part.text("attribution"),
                        part.text("licence"));
        title.finish();
        part.finish();
        return layer;
    }

    private static ScaleRange scales(PartJson part) throws LayerException {
        double from = part.number("from", 0, 1, 1e9);
        double to = part.number("to", Double.POSITIVE_INFINITY, 1, 1e9);
        if (from >= to) {
            throw part.refused(Reason.OUT_OF_RANGE, "to", "> " + (long) from);
        }
        part.finish();
        return new ScaleRange(from, to);
    }
}
