package vn.toancanh.map.label;

import java.util.Map;

/**
 * Widths of letters, measured once, so that workers can measure names without a screen.
 *
 * @param widths per character, in parts of the font's size
 * @param other width of a character that was not measured
 * @param lineHeight in parts of the font's size; Vietnamese stacks two marks on a letter
 */
public record TextSize(Map<Character, Double> widths, double other, double lineHeight) {
    public TextSize {
        widths = Map.copyOf(widths);
    }

    public double width(String text, double fontSize) {
        double sum = 0;
        for (int i = 0; i < text.length(); i++) {
            sum += widths.getOrDefault(text.charAt(i), other);
        }
        return sum * fontSize;
    }

    public double height(double fontSize) {
        return lineHeight * fontSize;
    }
}
