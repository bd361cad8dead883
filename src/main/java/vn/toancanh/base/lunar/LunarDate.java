package vn.toancanh.base.lunar;

/**
 * One day of the Vietnamese lunar calendar.
 *
 * @param year the Gregorian year in which the lunar year began
 * @param month 1 to 12
 * @param leap whether it is the second month of that number
 * @param day 1 to 30
 */
public record LunarDate(int year, int month, boolean leap, int day) {
    public LunarDate {
        if (month < 1 || month > 12 || day < 1 || day > 30) {
            throw new IllegalArgumentException("no such lunar day: " + month + "/" + day);
        }
    }
}
