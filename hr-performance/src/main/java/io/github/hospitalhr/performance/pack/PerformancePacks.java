package io.github.hospitalhr.performance.pack;

import io.github.hospitalhr.domain.json.DocumentCodec;
import io.github.hospitalhr.domain.validation.InputValidator;
import io.github.hospitalhr.performance.indicator.Indicator;
import io.github.hospitalhr.performance.indicator.IndicatorId;
import io.github.hospitalhr.performance.scheme.Scheme;
import io.github.hospitalhr.performance.scheme.SchemeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The packs that are shipped. Each call returns an equal, immutable pack. Safe for use by several threads. */
public final class PerformancePacks {

    private PerformancePacks() {}

    /** Reads a pack only once, when it is first asked for. */
    private static final class Shipped {
        static final DocumentCodec CODEC = DocumentCodec.builder(
                        new InputValidator(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)))
                .build();
        static final PerformancePack NURSE = load("cn-nurse");
        static final PerformancePack ADMINISTRATIVE = load("cn-administrative");
        static final PerformancePack PHYSICIAN = load("cn-physician");
        static final PerformancePack TECHNICIAN = load("cn-technician");

        private static PerformancePack load(String name) {
            try (InputStream in = PerformancePacks.class.getResourceAsStream(name + ".json")) {
                if (in == null) {
                    throw new IllegalStateException(
                            "the pack " + name + " is not in the jar.\nMaybe resources were filtered out.");
                }
                return CODEC.read(PerformancePack.FORMAT, in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * 护士: 服务态度 30, 护理质量 40, 工作纪律 30, and a second scheme of workload, satisfaction and credential grade for the
     * position {@code nurse-comprehensive}.
     *
     * @return the pack
     */
    public static PerformancePack nurse() {
        return Shipped.NURSE;
    }

    /**
     * 行政: 工作纪律 20, 团队协作 30, 工作效率 50.
     *
     * @return the pack
     */
    public static PerformancePack administrative() {
        return Shipped.ADMINISTRATIVE;
    }

    /**
     * 医师: workload, medical quality, satisfaction, teaching and research, discipline and grade.
     *
     * @return the pack
     */
    public static PerformancePack physician() {
        return Shipped.PHYSICIAN;
    }

    /**
     * 医技与药师: quality of reports, timeliness, service, discipline.
     *
     * @return the pack
     */
    public static PerformancePack technician() {
        return Shipped.TECHNICIAN;
    }

    /**
     * All shipped packs as one library.
     *
     * @return the library
     */
    public static SchemeLibrary shippedLibrary() {
        return library(List.of(nurse(), administrative(), physician(), technician()));
    }

    /**
     * Several packs as one library. An indicator that several packs hold in the same version and with the same content
     * counts once.
     *
     * @param packs the packs
     * @return the library
     * @throws io.github.hospitalhr.domain.validation.InvalidInputException with every fault, if there is one
     */
    public static SchemeLibrary library(List<PerformancePack> packs) {
        record Key(IndicatorId id, int version, Indicator content) {}
        Map<Key, Indicator> indicators = new LinkedHashMap<>();
        List<Scheme> schemes = new ArrayList<>();
        for (PerformancePack pack : packs) {
            pack.indicators().forEach(i -> indicators.putIfAbsent(new Key(i.id(), i.version(), i), i));
            schemes.addAll(pack.schemes());
        }
        return new SchemeLibrary(List.copyOf(indicators.values()), schemes);
    }
}
