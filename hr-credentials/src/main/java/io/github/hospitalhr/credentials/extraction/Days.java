package io.github.hospitalhr.credentials.extraction;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds days in a text: 2026年12月14日, 2026-12-14, 2026.12.14, 20261214, 二〇二六年十二月十四日, with misread digits and signs. */
final class Days {

    private static final String DIGIT = "[0-9OoQDlI|!iZzSsBgq]";
    private static final Pattern WRITTEN = Pattern.compile(
            "(" + DIGIT + "{4})[年牛午军/.\\-,](" + DIGIT + "{1,2})[月用目几/.\\-,](" + DIGIT + "{1,2})(?:[日曰号口目旧])?");
    private static final Pattern CHINESE =
            Pattern.compile("([〇零○O0一二三四五六七八九]{4})年([正一二三四五六七八九十]{1,2})月([一二三四五六七八九十廿卅]{1,3})[日曰号]?");
    private static final Pattern RUN = Pattern.compile("(?<![0-9])((?:19|20)[0-9]{2})([01][0-9])([0-3][0-9])(?![0-9])");
    private static final String NUMERALS = "〇一二三四五六七八九";

    private Days() {}

    /** A day found: where it stood, and how many characters had to be repaired. */
    record Found(LocalDate day, String read, int repairs) {}

    static List<Found> in(String text) {
        List<Found> found = new ArrayList<>();
        Matcher written = WRITTEN.matcher(text);
        while (written.find()) {
            add(found, written, number(written.group(1)), number(written.group(2)), number(written.group(3)));
        }
        if (found.isEmpty()) {
            Matcher chinese = CHINESE.matcher(text);
            while (chinese.find()) {
                add(found, chinese, year(chinese.group(1)), count(chinese.group(2)), count(chinese.group(3)));
            }
        }
        if (found.isEmpty()) {
            Matcher run = RUN.matcher(text);
            while (run.find()) {
                add(found, run, number(run.group(1)), number(run.group(2)), number(run.group(3)));
            }
        }
        return found;
    }

    private static void add(List<Found> found, Matcher match, int year, int month, int day) {
        if (year < 1949 || year > 2100) {
            return;
        }
        try {
            found.add(new Found(LocalDate.of(year, month, day), match.group(), repairs(match.group())));
        } catch (DateTimeException e) {
            // 31 February: misread beyond repair, so not found.
        }
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + (Noise.digit(digits.charAt(i)) - '0');
        }
        return value;
    }

    private static int repairs(String read) {
        int repairs = 0;
        for (int i = 0; i < read.length(); i++) {
            char c = read.charAt(i);
            boolean clean = (c >= '0' && c <= '9') || "年月日-/.号".indexOf(c) >= 0 || NUMERALS.indexOf(c) >= 0;
            repairs += clean || "十正廿卅零○".indexOf(c) >= 0 ? 0 : 1;
        }
        return repairs;
    }

    private static int year(String numerals) {
        int value = 0;
        for (int i = 0; i < numerals.length(); i++) {
            value = value * 10 + Math.max(0, NUMERALS.indexOf(numerals.charAt(i)));
        }
        return value;
    }

    private static int count(String numerals) {
        int value = 0;
        for (int i = 0; i < numerals.length(); i++) {
            char c = numerals.charAt(i);
            value = switch (c) {
                case '十' -> value == 0 ? 10 : value * 10;
                case '廿' -> 20;
                case '卅' -> 30;
                case '正' -> 1;
                default -> value + Math.max(0, NUMERALS.indexOf(c));
            };
        }
        return value;
    }
}
