package vn.toancanh.map.early;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.early.AreaMark.Sign;
import vn.toancanh.map.sheet.Lettering;
import vn.toancanh.map.sheet.SheetFrame;
import vn.toancanh.map.sheet.Spot;

/** Where a badge stands, in device pixels around its middle; the word is blank where none fits. */
record BadgeBox(double x, double y, double width, double height, double sign, String word) {
    private static final double PAD = 0.45;
    private static final double SIGN = 0.72;

    Spot spot(AreaMark mark) {
        return mark.lines().isEmpty()
                ? Spot.mute(x, y, width, height)
                : new Spot(x, y, width, height, 1, mark::lines);
    }

    private boolean meets(BadgeBox other) {
        return Math.abs(x - other.x) < (width + other.width) / 2
                && Math.abs(y - other.y) < (height + other.height) / 2;
    }

    private BadgeBox lower(double by) {
        return new BadgeBox(x, y + by, width, height, sign, word);
    }

    /** The places that badges have taken in one frame. */
    static final class Places {
        private static final int TRIES = 6;
        private static final double ASIDE = 0.8;

        private final SheetFrame frame;
        private final double size;
        private final Lettering words;
        private final List<BadgeBox> taken = new ArrayList<>();

        Places(SheetFrame frame, double size, Lettering words) {
            this.frame = frame;
            this.size = size * frame.density();
            this.words = words;
        }

        /**
         * Null outside the frame, and for a badge that says nothing and finds no room: those that
         * can be asked give way instead.
         */
        @Nullable BadgeBox place(AreaMark mark) {
            var badge = mark.badge();
            if (badge == null) {
                return null;
            }
            var whole = box(badge);
            // What says nothing leaves the middle of a unit to its name.
            var box = mark.lines().isEmpty() ? whole.lower(whole.height * ASIDE) : whole;
            if (!isIn(box)) {
                return null;
            }
            for (int tries = 0; tries < TRIES; tries++) {
                if (taken.stream().noneMatch(box::meets)) {
                    taken.add(box);
                    return box;
                }
                if (mark.lines().isEmpty()) {
                    return null;
                }
                box = box.lower(box.height + 2 * frame.density());
            }
            taken.add(box);
            return box;
        }

        private boolean isIn(BadgeBox box) {
            return box.x + box.width > 0
                    && box.y + box.height > 0
                    && box.x - box.width < frame.width()
                    && box.y - box.height < frame.height();
        }

        private BadgeBox box(AreaMark.Badge badge) {
            double x = Math.rint(frame.x(badge.worldX()));
            double y = Math.rint(frame.y(badge.worldY()));
            double sign = badge.sign() == Sign.NONE ? 0 : Math.rint(size * SIGN);
            double pad = size * PAD;
            double high = Math.rint(size + 2 * pad);
            double bare = sign == 0 ? 0 : high;
            if (badge.word().isBlank()) {
                return new BadgeBox(x, y, bare, high, sign, "");
            }
            double wide = 2 * pad + (sign == 0 ? 0 : sign + pad) + words.width(badge.word());
            boolean fits = wide + 4 * pad <= badge.room() / frame.scale();
            return fits
                    ? new BadgeBox(x, y, Math.rint(wide), high, sign, badge.word())
                    : new BadgeBox(x, y, bare, high, sign, "");
        }
    }
}
