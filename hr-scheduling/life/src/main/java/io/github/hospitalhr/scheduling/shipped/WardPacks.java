package io.github.hospitalhr.scheduling.shipped;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.json.DocumentFormat;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.scheduling.balance.FeeScheme;
import io.github.hospitalhr.scheduling.balance.OvertimeScheme;
import io.github.hospitalhr.scheduling.demand.StaffingFloors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/** The schemes that are shipped. Each call returns an equal, immutable scheme. Safe for use by several threads. */
public final class WardPacks {

    private WardPacks() {}

    /** Reads a scheme only once, when it is first asked for. */
    private static final class Shipped {
        static final DocumentCodec CODEC = DocumentCodec.builder(
                        new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
                .build();
        static final OvertimeScheme OVERTIME = load(OvertimeScheme.FORMAT, "cn-overtime");
        static final FeeScheme NIGHT_FEES = load(FeeScheme.FORMAT, "hospital-night-fees");
        static final StaffingFloors FLOORS = load(StaffingFloors.FORMAT, "cn-staffing-floors");

        private static <T> T load(DocumentFormat<T> format, String id) {
            try (InputStream in = WardPacks.class.getResourceAsStream(id + ".json")) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the scheme " + id + " is not in the jar.\nMaybe resources were filtered out.");
                }
                return CODEC.read(format, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * National multiples for shift work counted over the period: 150 % beyond the standard time, 200 % on days off that are not given
     * back, 300 % on statutory holidays (劳动法 art. 44). Whether comprehensive hours may be used needs approval.
     *
     * @return the scheme {@code cn-overtime}
     */
    public static OvertimeScheme cnOvertime() {
        return Shipped.OVERTIME;
    }

    /**
     * The kinds of night fees (夜班费) that hospitals pay, each switched off and without an amount: none is national. A hospital enters
     * its amounts, from which day they hold and where they were decided.
     *
     * @return the scheme {@code hospital-night-fees}
     */
    public static FeeScheme nightFees() {
        return Shipped.NIGHT_FEES;
    }

    /**
     * Nurses for each bed (床护比) as secondary sources have it. That a hospital must meet the ministry's standard is statute (护士条例
     * art. 20); the numbers are guidelines. Only the ward's is switched on: the city hospital's is about the hospital as a whole, and
     * the sources contradict each other about intensive care. No national number of patients for one nurse (护患比) was found: a ward
     * sets its own with {@link io.github.hospitalhr.scheduling.demand.ShiftShare}.
     *
     * @return the floors {@code cn-staffing-floors}
     */
    public static StaffingFloors cnStaffingFloors() {
        return Shipped.FLOORS;
    }
}
