package vn.toancanh.warehouse.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.warehouse.Person;
import vn.toancanh.warehouse.ServedUnit;
import vn.toancanh.warehouse.WarehouseIdentity;

/** What the warehouse says of itself and of the caller. */
public final class WarehouseAbout {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern CONTRACT = Pattern.compile("1\\.\\d+");

    private WarehouseAbout() {}

    /**
     * @throws IOException when the answer is not what the contract says
     */
    public static WarehouseIdentity identity(InputStream answer) throws IOException {
        try {
            var row = new WarehouseRow(JSON.readTree(answer));
            if (!CONTRACT.matcher(row.text("contract")).matches()) {
                throw new IOException("another contract: " + row.text("contract"));
            }
            var title = row.object("title");
            var identity =
                    new WarehouseIdentity(
                            row.filled("id"),
                            new Bilingual(title.filled("vi"), title.text("en")),
                            row.code("home"),
                            row.truth("simulated"),
                            row.time("now"));
            row.finish();
            return identity;
        } catch (BadRowException e) {
            throw new IOException(e.reason().line(), e);
        }
    }

    /**
     * @throws IOException when the answer is not what the contract says
     */
    public static Person person(InputStream answer) throws IOException {
        try {
            var row = new WarehouseRow(JSON.readTree(answer));
            var areas = new ArrayList<AreaCode>();
            for (var area : row.list("areas")) {
                areas.add(WarehouseRow.code("areas", area));
            }
            var name = row.text("name");
            var persona = row.filled("persona");
            var person =
                    new Person(
                            row.has("id") ? row.filled("id") : persona + "/" + name,
                            name,
                            persona,
                            texts("roles", row.list("roles")),
                            texts("scopes", row.list("scopes")),
                            areas,
                            row.has("units") ? texts("units", row.list("units")) : List.of());
            row.finish();
            return person;
        } catch (BadRowException e) {
            throw new IOException(e.reason().line(), e);
        }
    }

    /**
     * @throws IOException when the answer is not what the contract says
     */
    public static List<ServedUnit> units(InputStream answer) throws IOException {
        try {
            var units = new ArrayList<ServedUnit>();
            for (var node : new WarehouseRow(JSON.readTree(answer)).list("items")) {
                var row = new WarehouseRow(node);
                var isOffice = row.text("kind").equals("department");
                units.add(
                        new ServedUnit(
                                row.code("code").value(),
                                row.name(),
                                isOffice ? null : row.choice("kind", WarehouseTerritory.LEVELS)));
            }
            return List.copyOf(units);
        } catch (BadRowException e) {
            throw new IOException(e.reason().line(), e);
        }
    }

    private static List<String> texts(String name, List<JsonNode> nodes) throws BadRowException {
        var texts = new ArrayList<String>();
        for (var node : nodes) {
            texts.add(WarehouseRow.text(name, node));
        }
        return texts;
    }
}
