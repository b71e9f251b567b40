package io.github.hospitalhr.scheduling.follow;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.domain.json.DocumentFormat;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far one kind of follow-up has come with one roster; committed together with what was done.
 *
 * @param rosterVersion the published version that was followed last, 0 for none
 * @param until the last day of which people were reminded, or null for none
 * @param told offers of the market whose outcome was told, with their state
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FollowMark(int rosterVersion, @Nullable LocalDate until, List<String> told) {

    static final DocumentFormat<FollowMark> FORMAT = DocumentFormat.of("hr.roster-follow", 1, FollowMark.class);

    static final FollowMark NONE = new FollowMark(0, null, List.of());

    FollowMark {
        told = told == null ? List.of() : ImmutableList.copyOf(told);
    }
}
