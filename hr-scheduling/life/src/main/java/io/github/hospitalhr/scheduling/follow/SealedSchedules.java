package io.github.hospitalhr.scheduling.follow;

import io.github.hospitalhr.domain.seal.SealedField;
import io.github.hospitalhr.domain.seal.SealedKind;
import io.github.hospitalhr.domain.seal.Search;
import io.github.hospitalhr.scheduling.attendance.AttendanceCorrection;
import io.github.hospitalhr.scheduling.publish.Amendment;
import java.util.List;
import java.util.Set;

/**
 * What of rosters and attendance may tell somebody's health (健康信息, PIPL art. 28) and is sealed: why a cell was changed (a sick call),
 * which protection a change touched (pregnancy), why attendance was mended. Rosters themselves tell none and stay open. Stateless.
 */
public final class SealedSchedules {

    private SealedSchedules() {}

    /**
     * The declarations for a {@code SealedRecordStore} under rosters and corrections. A correction is sealed under the key of its person; an
     * amendment, which is about several people, under one of its own: it goes with the record, not with a person.
     *
     * @return the kinds
     */
    public static List<SealedKind> kinds() {
        return List.of(
                new SealedKind(
                        "hr.attendance-correction",
                        AttendanceCorrection.class,
                        "person",
                        List.of(new SealedField("reason", "steps[].reason", Search.NONE)),
                        Set.of()),
                new SealedKind(
                        "hr.roster-amendment",
                        Amendment.class,
                        null,
                        List.of(
                                new SealedField("reason", "origin.reason", Search.NONE),
                                new SealedField("before", "before", Search.NONE),
                                new SealedField("after", "after", Search.NONE),
                                new SealedField("accepted", "accepted", Search.NONE)),
                        Set.of()));
    }
}
