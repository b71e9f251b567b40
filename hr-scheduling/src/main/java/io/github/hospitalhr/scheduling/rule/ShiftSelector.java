package io.github.hospitalhr.scheduling.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import java.util.Collection;
import java.util.List;

/**
 * Which shifts a rule speaks of: those with one of the codes or one of the tags; with neither, any shift at all. Being free
 * is never selected.
 *
 * @param codes codes of shift types
 * @param tags tags of shift types, such as {@code night} or {@code on-call}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ShiftSelector(List<String> codes, List<String> tags) {

    private static final ShiftSelector ANY = new ShiftSelector(List.of(), List.of());

    public ShiftSelector {
        codes = codes == null ? List.of() : ImmutableList.copyOf(codes);
        tags = tags == null ? List.of() : ImmutableList.copyOf(tags);
    }

    /**
     * Any shift.
     *
     * @return the selector of every shift
     */
    public static ShiftSelector any() {
        return ANY;
    }

    /**
     * Shifts by code.
     *
     * @param codes codes of shift types
     * @return a selector of these
     */
    public static ShiftSelector of(String... codes) {
        return new ShiftSelector(List.of(codes), List.of());
    }

    /**
     * Shifts by tag.
     *
     * @param tags tags of shift types
     * @return a selector of the shifts with at least one of them
     */
    public static ShiftSelector tagged(String... tags) {
        return new ShiftSelector(List.of(), List.of(tags));
    }

    /**
     * Whether every shift is meant.
     *
     * @return true if neither codes nor tags are stated
     */
    @JsonIgnore
    public boolean isAny() {
        return codes.isEmpty() && tags.isEmpty();
    }

    /**
     * Whether a shift is selected.
     *
     * @param code code of the shift
     * @param shiftTags tags of the shift
     * @return true if it is one of the codes or has one of the tags, or any shift is selected
     */
    public boolean matches(String code, Collection<String> shiftTags) {
        return isAny() || codes.contains(code) || tags.stream().anyMatch(shiftTags::contains);
    }
}
