package vn.toancanh.map.export;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.toancanh.area.LonLat;
import vn.toancanh.map.geometry.Camera;
import vn.toancanh.map.geometry.Mercator;
import vn.toancanh.map.label.Box;
import vn.toancanh.map.label.LabelPlacer;
import vn.toancanh.map.label.NameWishes;
import vn.toancanh.map.label.Placed;
import vn.toancanh.map.label.TextSize;
import vn.toancanh.map.label.Wish;
import vn.toancanh.map.paper.Letters;
import vn.toancanh.map.paper.Paper;
import vn.toancanh.map.paper.TypeFaces;
import vn.toancanh.map.picture.Archipelago;
import vn.toancanh.map.picture.MapStyle;

/** Names, islets and places, found a place for by the rules of the screen. */
record NameDrawing(MapSheet sheet, Camera camera, MapStyle style, Rectangle2D frame) {
    private static final double LINE_HEIGHT = 1.36;
    private static final double ASCENT = 1.07;
    private static final double ISLET = 0.14;
    private static final double PLACE = 0.3;

    /**
     * @param taken marks of layers, in points from the corner of the map
     */
    void on(Paper paper, List<Box> taken) throws IOException {
        var marks = marks(paper);
        marks.addAll(taken);
        var names = wishes();
        var placer = new LabelPlacer(camera, measure(names, paper.faces()), this::fontSize, marks);
        for (var placed : placer.place(names)) {
            write(paper, placed);
        }
    }

    private double fontSize(Wish.Kind kind) {
        return isStrong(kind) ? style.groupLabel() : style.label();
    }

    private static boolean isStrong(Wish.Kind kind) {
        return kind == Wish.Kind.SOVEREIGN || kind == Wish.Kind.GROUP;
    }

    private List<Wish> wishes() {
        var texts = sheet.texts();
        Map<Archipelago, String> sovereign = new EnumMap<>(Archipelago.class);
        for (var each : Archipelago.values()) {
            sovereign.put(each, texts.get(each.textKey()));
        }
        var kindWord = Pattern.compile(texts.get("map.unit.kind"));
        var language = new NameWishes.Language(texts.locale(), kindWord);
        return new NameWishes(sheet.ground(), sheet.places(), sovereign, style, language)
                .of(camera);
    }

    /** The widths of the letters of these names. */
    private static TextSize measure(List<Wish> names, TypeFaces faces) throws IOException {
        var widths = new HashMap<Character, Double>();
        for (var name : names) {
            for (char letter : name.text().toCharArray()) {
                if (!widths.containsKey(letter)) {
                    var text = String.valueOf(letter);
                    widths.put(letter, faces.width(text, Letters.Face.STRONG, 1));
                }
            }
        }
        return new TextSize(widths, 1, LINE_HEIGHT);
    }

    private List<Box> marks(Paper paper) throws IOException {
        var boxes = new ArrayList<Box>();
        int soft = sheet.palette().names().soft();
        if (sheet.ground().content().national()) {
            for (var each : Archipelago.values()) {
                for (var at : each.islets()) {
                    boxes.add(dot(paper, at, ISLET * style.label(), soft));
                }
            }
        }
        for (var place : sheet.places()) {
            boxes.add(dot(paper, place.at(), PLACE * style.label(), soft));
        }
        return boxes;
    }

    private Box dot(Paper paper, LonLat at, double radius, int argb) throws IOException {
        double x = camera.screenX(Mercator.x(at.lon()));
        double y = camera.screenY(Mercator.y(at.lat()));
        if (x > -radius && y > -radius && x < camera.width() + radius) {
            double left = frame.getX() + x - radius;
            double top = frame.getY() + y - radius;
            paper.fill(new Ellipse2D.Double(left, top, 2 * radius, 2 * radius), argb, 0);
        }
        return Box.around(x, y, 2 * radius, 2 * radius);
    }

    private void write(Paper paper, Placed placed) throws IOException {
        var wish = placed.wish();
        var names = sheet.palette().names();
        boolean soft = wish.kind() == Wish.Kind.SOVEREIGN || wish.kind() == Wish.Kind.PLACE;
        var letters =
                new Letters(
                        isStrong(wish.kind()) ? Letters.Face.STRONG : Letters.Face.USUAL,
                        placed.fontSize(),
                        soft ? names.soft() : names.strong(),
                        style.halo(),
                        names.halo());
        paper.text(
                wish.text(),
                frame.getX() + camera.screenX(wish.x()) + placed.x(),
                frame.getY() + camera.screenY(wish.y()) + placed.y() + ASCENT * placed.fontSize(),
                letters);
    }
}
