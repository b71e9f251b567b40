package io.github.hospitalhr.scheduling.internal.model;

/** A rule on one person's row. Everything that concerns a single person compiles to one of two forms. */
public sealed interface RowRule permits Automaton, Counter {

    /** Index into {@link RosterModel#ruleIds()} of the rule this came from. */
    int rule();

    /** First day on which the rule looks at the row, inclusive. */
    int firstDay();

    /** Last day on which the rule looks at the row, inclusive; after it the state is irrelevant. */
    int lastDay();
}
