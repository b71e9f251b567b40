package io.github.hospitalhr.scheduling.exchange;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import io.github.hospitalhr.domain.json.DocumentFormat;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a hospital lays out its roster sheets, the document {@code hr.sheet-layout}: one row per person, one column per day, found by their
 * headers, so that moved columns are read too.
 *
 * @param sheet name of the sheet, or null for the first
 * @param title text above the table when written, with {@code {unit}} and {@code {period}}; empty for none
 * @param headerRow number of the row with the headers, from 1
 * @param rowsBelowHeader rows between headers and people, such as 1 for a row of weekdays
 * @param idHeader header of the column with staff identifiers (工号)
 * @param nameHeader header of the column with names (姓名), compared with the problem's, or null for none
 * @param dayPatterns patterns of dates written as text ({@link java.time.format.DateTimeFormatter}); what they leave out is taken from
 *     the period
 * @param codes shift by text in a cell, where the sheet does not use the shift's code, such as 白 for A
 * @param free texts of a free day besides an empty cell, such as 休
 * @param end texts in the first column that end the table, such as 备注
 * @param mostRows most rows that are read, at least 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SheetLayout(
        @Nullable String sheet,
        String title,
        @Positive int headerRow,
        @PositiveOrZero int rowsBelowHeader,
        @NotNull String idHeader,
        @Nullable String nameHeader,
        @NotEmpty List<@NotNull String> dayPatterns,
        Map<String, String> codes,
        List<String> free,
        List<String> end,
        @Positive int mostRows) {

    /** The format of this document. */
    public static final DocumentFormat<SheetLayout> FORMAT = DocumentFormat.of("hr.sheet-layout", 1, SheetLayout.class);

    public SheetLayout {
        title = title == null ? "" : title;
        Objects.requireNonNull(idHeader, "idHeader");
        dayPatterns = dayPatterns == null ? List.of() : ImmutableList.copyOf(dayPatterns);
        codes = codes == null ? ImmutableMap.of() : ImmutableMap.copyOf(codes);
        free = free == null ? List.of() : ImmutableList.copyOf(free);
        end = end == null ? List.of() : ImmutableList.copyOf(end);
    }

    /**
     * A layout that many wards use: title, headers 工号, 姓名 and dates, a row of weekdays, 休 for free.
     *
     * @return the layout
     */
    public static SheetLayout common() {
        return new SheetLayout(
                null,
                "{unit} 排班表 {period}",
                2,
                1,
                "工号",
                "姓名",
                List.of("yyyy-MM-dd", "yyyy/M/d", "M月d日", "M-d", "M/d", "d日", "d"),
                Map.of(),
                List.of("休", "-", "OFF"),
                List.of("备注", "说明", "合计"),
                2000);
    }
}
