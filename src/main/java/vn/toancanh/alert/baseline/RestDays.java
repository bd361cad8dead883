package vn.toancanh.alert.baseline;

/** Which days of the calendar are not what their weekday says. Days since 1970-01-01. */
public interface RestDays {
    /** No holidays: Saturdays and Sundays rest. */
    RestDays WEEKENDS =
            new RestDays() {
                @Override
                public boolean isHoliday(long day) {
                    return false;
                }

                @Override
                public boolean isWorkday(long day) {
                    return false;
                }
            };

    /** Whether a day is off that may be a weekday. */
    boolean isHoliday(long day);

    /** Whether a day of a weekend is worked, in exchange for another. */
    boolean isWorkday(long day);
}
