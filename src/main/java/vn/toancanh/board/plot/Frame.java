package vn.toancanh.board.plot;

/** A rectangle in pixels, growing right and down. Sizes below nothing count as nothing. */
public record Frame(double left, double top, double width, double height) {
    public Frame {
        width = Math.max(0, width);
        height = Math.max(0, height);
    }

    public double right() {
        return left + width;
    }

    public double bottom() {
        return top + height;
    }

    public double middleX() {
        return left + width / 2;
    }

    public double middleY() {
        return top + height / 2;
    }

    /** What is left when so much is taken from each side. */
    public Frame inset(double fromLeft, double fromTop, double fromRight, double fromBottom) {
        return new Frame(
                left + fromLeft,
                top + fromTop,
                width - fromLeft - fromRight,
                height - fromTop - fromBottom);
    }

    public boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    public boolean overlaps(Frame other) {
        return left < other.right()
                && other.left < right()
                && top < other.bottom()
                && other.top < bottom();
    }
}
