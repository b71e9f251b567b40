package io.github.hospitalhr.quickstart.data;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One invented person.
 *
 * @param id staff number
 * @param name name
 * @param female whether a woman
 * @param birth date of birth
 * @param ward where the person works
 * @param title professional title (职称)
 * @param ladder nursing ladder N0 to N4, null outside nursing
 * @param employment type of employment (用工形式), as Chinese term
 * @param post position (岗位)
 * @param hired first day
 * @param until day after the last day of a fixed term, null for none
 * @param percent share of a full post, 1 to 100
 * @param head whether head of the unit
 * @param protection protection of mothers, null for none
 */
record MadePerson(
        String id,
        String name,
        boolean female,
        LocalDate birth,
        WardPlan ward,
        String title,
        @Nullable String ladder,
        String employment,
        String post,
        LocalDate hired,
        @Nullable LocalDate until,
        int percent,
        boolean head,
        @Nullable Protection protection) {

    /**
     * Protection of mothers.
     *
     * @param pregnant true for the seventh month of pregnancy and later, false for nursing a child under one year
     * @param from first day
     * @param to day after the last day
     */
    record Protection(boolean pregnant, LocalDate from, LocalDate to) {}

    /** Whether the person may be given nights at all in the planned month. */
    boolean nightFree(LocalDate from, LocalDate to) {
        Protection p = protection;
        return head
                || employment.equals("返聘")
                || percent < 50
                || (p != null && p.from().isBefore(to) && from.isBefore(p.to()));
    }
}
