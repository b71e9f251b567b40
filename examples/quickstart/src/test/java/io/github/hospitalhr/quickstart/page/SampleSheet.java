package io.github.hospitalhr.quickstart.page;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** A sheet with everything a page can show: hostile names, every kind of day, wish and finding. */
final class SampleSheet {

    private static final List<String> NAMES =
            List.of("李𠮷", "阿依古丽·买买提", "<b>王&芳</b>", "张伟", "欧阳雨䶮", "O'Neil \"小\"", "王芳", "王芳");

    private SampleSheet() {}

    static RosterSheet make(int people) {
        ShiftColours colours = new ShiftColours();
        List<RosterSheet.ShiftKey> shifts = List.of(
                new RosterSheet.ShiftKey(
                        "A", Bilingual.of("白班", "day"), "08:00–16:00", colours.next(LocalTime.of(8, 0), 480)),
                new RosterSheet.ShiftKey(
                        "P", Bilingual.of("小夜", "evening"), "16:00–24:00", colours.next(LocalTime.of(16, 0), 480)),
                new RosterSheet.ShiftKey(
                        "N", Bilingual.of("大夜", "night"), "00:00–08:00", colours.next(LocalTime.MIN, 480)),
                new RosterSheet.ShiftKey(
                        "D1", Bilingual.of("责护", "charge"), "07:30–15:30", colours.next(LocalTime.of(7, 30), 480)));
        List<RosterSheet.Day> days = new ArrayList<>();
        for (int d = 0; d < 31; d++) {
            LocalDate date = LocalDate.of(2026, 10, 1).plusDays(d);
            boolean weekend = date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            RosterSheet.DayKind kind = d < 7
                    ? RosterSheet.DayKind.HOLIDAY
                    : d == 9
                            ? RosterSheet.DayKind.MADE_UP
                            : weekend ? RosterSheet.DayKind.WEEKEND : RosterSheet.DayKind.WORK;
            days.add(new RosterSheet.Day(date, kind, d < 7 ? Bilingual.of("国庆节", "National Day") : null));
        }
        List<RosterSheet.Row> rows = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            rows.add(row(p, shifts));
        }
        List<RosterSheet.CoverRow> cover = new ArrayList<>();
        for (RosterSheet.ShiftKey shift : shifts) {
            List<RosterSheet.Cover> figures = new ArrayList<>();
            for (int d = 0; d < 31; d++) {
                figures.add(new RosterSheet.Cover(d % 9 == 8 ? -1 : 3, d == 12 ? 2 : 3 + d % 2));
            }
            cover.add(new RosterSheet.CoverRow(shift.name(), shift.code(), figures));
        }
        return new RosterSheet(
                Bilingual.of("心血管内科病区", "Cardiology ward"),
                Bilingual.of("东院区 · 内科", "East campus · Internal medicine"),
                Bilingual.of("2026年10月", "October 2026"),
                List.of(
                        new RosterSheet.Fact(Bilingual.of("人员", "people"), Bilingual.same(String.valueOf(people))),
                        new RosterSheet.Fact(Bilingual.of("成本", "cost"), Bilingual.same("1 240 (下界 bound 1 180)"))),
                days,
                shifts,
                rows,
                cover,
                findings(),
                List.of(new RosterSheet.Link("cardiology.json", Bilingual.of("数据 JSON", "data (JSON)"))));
    }

    private static List<RosterSheet.Finding> findings() {
        return List.of(
                new RosterSheet.Finding(
                        true,
                        "cn-labour.rest-week",
                        Bilingual.of("连续上班", "consecutive work"),
                        Bilingual.of(
                                "李𠮷 10月1日至10月8日连续工作 8 天，最多 6 天",
                                "李𠮷 works 8 days in a row from 1 to 8 October, at most 6"),
                        "劳动法 art. 38",
                        0,
                        List.of(new RosterSheet.Place(0, 6), new RosterSheet.Place(0, 7))),
                new RosterSheet.Finding(
                        false,
                        "ward.single-day-off",
                        Bilingual.of("单休", "single day off"),
                        Bilingual.of("张伟 10月12日单独休息一天 <script>alert(1)</script>", "张伟 has a single day off"),
                        null,
                        30,
                        List.of(new RosterSheet.Place(3, 11))));
    }

    private static RosterSheet.Row row(int p, List<RosterSheet.ShiftKey> shifts) {
        List<RosterSheet.Cell> cells = new ArrayList<>();
        for (int d = 0; d < 31; d++) {
            int k = (d + p * 2) % 7;
            boolean leave = p == 4 && d > 9 && d < 17;
            RosterSheet.Wish wish = d == 5 && p == 1
                    ? RosterSheet.Wish.MET
                    : d == 18 && p == 2 ? RosterSheet.Wish.UNMET : RosterSheet.Wish.NONE;
            RosterSheet.ShiftKey shift = k < 4 && !leave ? shifts.get(k) : null;
            cells.add(new RosterSheet.Cell(
                    shift == null ? "" : shift.code(),
                    shift == null ? "" : shift.colour(),
                    leave ? Bilingual.of("年休", "AL") : null,
                    wish,
                    wish == RosterSheet.Wish.NONE ? null : Bilingual.of("希望休息", "wants the day off")));
        }
        return new RosterSheet.Row(
                "n" + p,
                NAMES.get(p % NAMES.size()),
                Bilingual.of("主管护师 N3", "supervisor nurse N3"),
                p == 3 ? List.of(Bilingual.of("孕", "pregnant")) : List.of(),
                cells,
                new RosterSheet.Sums(20, 4, 2, 160 * 60, p == 5 ? 184 * 60 : 162 * 60));
    }
}
