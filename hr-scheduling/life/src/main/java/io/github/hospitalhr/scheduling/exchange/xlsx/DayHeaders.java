package io.github.hospitalhr.scheduling.exchange.xlsx;

import io.github.hospitalhr.scheduling.exchange.SheetLayout;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** Reads the headers of day columns: real dates, days of the month as numbers, dates as text. */
final class DayHeaders {

    /** 9999-12-31, the last day that Excel knows. */
    private static final double LAST_DAY = 2_958_465;

    private final List<DateTimeFormatter> formats = new ArrayList<>();
    private final LocalDate from;
    private final LocalDate to;

    DayHeaders(SheetLayout layout, LocalDate from, LocalDate to) {
        for (String pattern : layout.dayPatterns()) {
            formats.add(DateTimeFormatter.ofPattern(pattern, Locale.ROOT));
        }
        this.from = from;
        this.to = to;
    }

    /** The day a header means; empty if it means none. It may lie outside the period. */
    Optional<LocalDate> day(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            double number = cell.asNumber().doubleValue();
            if (number >= 1 && number < 32) {
                return number == Math.rint(number) ? Optional.of(inPeriod(-1, (int) number)) : Optional.empty();
            }
            return number > LAST_DAY
                    ? Optional.empty()
                    : Optional.of(cell.asDate().toLocalDate());
        }
        return day(cell.getText().strip());
    }

    Optional<LocalDate> day(String text) {
        for (DateTimeFormatter format : formats) {
            try {
                TemporalAccessor parsed = format.parse(text);
                int day = parsed.get(ChronoField.DAY_OF_MONTH);
                boolean month = parsed.isSupported(ChronoField.MONTH_OF_YEAR);
                if (parsed.isSupported(ChronoField.EPOCH_DAY)) {
                    // What is no day of its month, such as February 30th, would be taken for the last one.
                    long written =
                            format.parseUnresolved(text, new ParsePosition(0)).getLong(ChronoField.DAY_OF_MONTH);
                    return written == day ? Optional.of(LocalDate.from(parsed)) : Optional.empty();
                }
                return Optional.of(inPeriod(month ? parsed.get(ChronoField.MONTH_OF_YEAR) : -1, day));
            } catch (DateTimeParseException another) {
                // The next pattern may fit.
            } catch (DateTimeException noSuchDay) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** The first day of the period with this day of the month (and month); else such a day of the year before the period. */
    private LocalDate inPeriod(int month, int dayOfMonth) {
        for (LocalDate day = from; day.isBefore(to); day = day.plusDays(1)) {
            if (day.getDayOfMonth() == dayOfMonth && (month < 0 || day.getMonthValue() == month)) {
                return day;
            }
        }
        return LocalDate.of(from.getYear() - 1, month < 0 ? 1 : month, dayOfMonth);
    }
}
