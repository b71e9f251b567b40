package io.github.hospitalhr.quickstart.data;

import io.github.hospitalhr.quickstart.data.WardPlan.Kind;
import io.github.hospitalhr.scheduling.problem.ShiftType;
import java.util.List;

/**
 * A shift of a unit with the people it needs; the first shift of a unit takes whatever hours the others leave.
 *
 * @param type the shift
 * @param workday people on a working day; 0 in the first shift: worked out
 * @param restDay people on Saturday and Sunday; in the first shift percent of a working day
 */
record ShiftPlan(ShiftType type, int workday, int restDay) {

    /** Tag of shifts that heads of units work. */
    static final String OFFICE_HOURS = "day";

    private static final String DAY = OFFICE_HOURS;
    private static final String LONG_DAY = "long-day";
    private static final String EVENING = "evening";

    /** The shifts of a unit. */
    static List<ShiftPlan> of(WardPlan ward) {
        int size = ward.size();
        int tenth = Math.max(2, Math.round(size / 11f));
        return switch (ward.kind()) {
            case WARD, DELIVERY -> threeShifts(size >= 26 ? 3 : 2, 2);
            case EMERGENCY -> withBridge(threeShifts(tenth + 1, tenth), tenth - 1);
            case INTENSIVE ->
                List.of(
                        plan(shift("D", "长白班", "long day", "08:00", "20:00", 660, LONG_DAY), 0, 85),
                        plan(shift("A", "白班", "day", "08:00", "16:00", 480, DAY), 2, 0),
                        plan(night("N", "长夜班", "long night", "20:00", "08:00", 660), size / 5, size / 5));
            case THEATRE ->
                List.of(
                        plan(shift("A", "白班", "day", "08:00", "16:30", 480, DAY), 0, 30),
                        plan(shift("P", "中班", "evening", "13:30", "22:00", 480, EVENING), 3, 2),
                        plan(night("N", "夜班", "night", "22:00", "08:00", 540), 2, 2));
            case DIALYSIS ->
                List.of(
                        plan(shift("M", "早班", "morning", "07:00", "15:00", 480, DAY), 0, 55),
                        plan(shift("T", "午班", "afternoon", "12:30", "20:30", 480, EVENING), 6, 3));
            case OUTPATIENT ->
                List.of(
                        plan(shift("A", "白班", "day", "08:00", "17:00", 480, DAY), 0, 25),
                        plan(shift("E", "晚门诊", "evening clinic", "12:30", "20:30", 480, EVENING), 2, 1));
            case DOCTOR_SHIFTS -> threeShifts(3, 2);
            case DOCTOR_DUTY ->
                List.of(
                        plan(shift("D", "白班", "day", "08:00", "17:00", 480, DAY), 0, 20),
                        plan(
                                night("Z", "一线值班", "first line, 24 h", "08:00", "08:00", 960),
                                firstLine(ward),
                                firstLine(ward)),
                        plan(shift("L", "二线听班", "second line", "08:00", "08:00", 480, ShiftType.ON_CALL), 1, 1));
            case TECHNICAL, PHARMACY ->
                List.of(
                        plan(shift("A", "白班", "day", "08:00", "16:30", 480, DAY), 0, 35),
                        plan(shift("P", "小夜", "evening", "14:00", "22:00", 480, EVENING), 2, 2),
                        plan(night("N", "大夜", "night", "22:00", "08:00", 540), 1, 1));
            case OFFICE -> List.of();
        };
    }

    /** People of the first line on duty each day: one for about fifteen doctors. */
    static int firstLine(WardPlan ward) {
        return ward.kind() == Kind.DOCTOR_DUTY ? ward.size() / 15 : 0;
    }

    private static List<ShiftPlan> threeShifts(int evening, int night) {
        return List.of(
                plan(shift("A", "白班", "day", "08:00", "16:00", 480, DAY), 0, 65),
                plan(shift("P", "小夜", "evening", "15:00", "23:00", 480, EVENING), evening, evening),
                plan(night("N", "大夜", "night", "22:30", "08:30", 600), night, night));
    }

    private static List<ShiftPlan> withBridge(List<ShiftPlan> three, int heads) {
        ShiftType bridge = shift("B", "中班", "bridge", "11:00", "19:00", 480, DAY);
        return List.of(three.get(0), plan(bridge, heads, heads), three.get(1), three.get(2));
    }

    private static ShiftType night(String code, String name, String english, String start, String end, int minutes) {
        return shift(code, name, english, start, end, minutes, ShiftType.NIGHT);
    }

    private static ShiftType shift(
            String code, String name, String english, String start, String end, int minutes, String tag) {
        return ShiftType.of(code, name, start, end)
                .nameEn(english)
                .paidMinutes(minutes)
                .tags(tag);
    }

    private static ShiftPlan plan(ShiftType type, int workday, int restDay) {
        return new ShiftPlan(type, workday, restDay);
    }
}
