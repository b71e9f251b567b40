package io.github.hospitalhr.domain.fact;

import java.util.List;

/**
 * Takes facts of work. Scheduling and credentials publish; performance counts; a host may listen too.
 *
 * <ol>
 *   <li><b>F1</b> Facts may arrive more than once and in any order: for each source key only the highest revision counts.
 *   <li><b>F2</b> A fact told again with the same source key and revision changes nothing.
 *   <li><b>F3</b> A call takes all of its facts or, if it throws, none; the publisher then tells all of them again.
 *   <li><b>F4</b> Thread-safe.
 * </ol>
 */
@FunctionalInterface
public interface FactSink {

    /**
     * Takes facts.
     *
     * @param facts the facts, in any order
     */
    void accept(List<WorkFact> facts);
}
