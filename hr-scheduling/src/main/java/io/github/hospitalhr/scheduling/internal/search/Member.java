package io.github.hospitalhr.scheduling.internal.search;

import org.jspecify.annotations.Nullable;

/** One logical worker of a search. Its methods are called from its own thread, or while that stands still. */
interface Member {

    /** Works until there is nothing left to do or {@link Turn#proceed} says no. */
    void work(Turn turn);

    /** The best roster if it is better than the last one shown, else null; asked when a turn ends. */
    @Nullable
    Offer offer();

    /** Whether a first roster is still being made; asked from any thread. */
    boolean constructing();

    /** The best proven lower bound; asked when a turn ends. */
    long bound();
}
