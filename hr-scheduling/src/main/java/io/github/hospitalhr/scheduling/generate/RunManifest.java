package io.github.hospitalhr.scheduling.generate;

import com.google.common.collect.ImmutableList;
import io.github.hospitalhr.scheduling.problem.PackUse;
import java.util.List;
import java.util.Objects;

/**
 * What is needed to repeat or to audit a generation. The same problem, seed, start and number of steps give the same roster
 * with the same engine.
 *
 * @param problemHash SHA-256 of the problem, in hexadecimal
 * @param packs the rule packs of the problem, with versions
 * @param seed seed
 * @param stepLimit limit of steps, or {@link Long#MAX_VALUE}
 * @param steps steps made
 * @param engine version of the engine
 */
public record RunManifest(
        String problemHash, List<PackUse> packs, long seed, long stepLimit, long steps, String engine) {

    public RunManifest {
        Objects.requireNonNull(problemHash, "problemHash");
        packs = ImmutableList.copyOf(packs);
        Objects.requireNonNull(engine, "engine");
    }
}
