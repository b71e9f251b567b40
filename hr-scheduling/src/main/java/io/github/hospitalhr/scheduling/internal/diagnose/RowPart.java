package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.scheduling.internal.model.Automaton;
import io.github.hospitalhr.scheduling.internal.model.Cost;
import io.github.hospitalhr.scheduling.internal.model.Counter;

/** One hard rule on a row as a small state machine; states {@code 0..radix-1}, 0 once the rule looks at no more days. */
interface RowPart {

    /** The state that says the row is not legal. */
    int DEAD = -1;

    /** Number of states. */
    int radix();

    /** State before the first day. */
    int start();

    /** State after a day, or {@link #DEAD}. */
    int next(int day, int state, int duty);

    /** Whether this is a count over many days, which may be left out where there are too many states. */
    boolean isCount();

    /** An automaton. */
    record OfAutomaton(Automaton automaton) implements RowPart {
        @Override
        public int radix() {
            return automaton.states();
        }

        @Override
        public int start() {
            return automaton.start();
        }

        @Override
        public int next(int day, int state, int duty) {
            if (day < automaton.firstDay() || day > automaton.lastDay()) {
                return state;
            }
            if (automaton.cost(day, state, duty) >= Cost.HARD) {
                return DEAD;
            }
            int to = automaton.next(day, state, duty);
            if (day < automaton.lastDay()) {
                return to;
            }
            return automaton.endCost()[to] >= Cost.HARD ? DEAD : 0;
        }

        @Override
        public boolean isCount() {
            return false;
        }
    }

    /** A counter. State: what was counted in the period, doubled, plus whether the open block was counted. */
    final class OfCounter implements RowPart {

        private final Counter counter;
        private final long low;
        private final long high;
        private final int cap;
        private final boolean[] newBlock;
        private final int firstBlock;

        OfCounter(Counter counter) {
            this.counter = counter;
            boolean under = counter.penalty().under() >= Cost.HARD;
            boolean over = counter.penalty().over() >= Cost.HARD;
            this.low = under ? (long) counter.penalty().low() - counter.initial() : Long.MIN_VALUE;
            this.high = over ? (long) counter.penalty().high() - counter.initial() : Long.MAX_VALUE;
            long most = 0;
            for (int d = counter.firstDay(); d <= counter.lastDay(); d++) {
                int[] amounts = counter.amount()[counter.table()[d - counter.firstDay()]];
                most += java.util.Arrays.stream(amounts).max().orElse(0);
            }
            long useful = over ? Math.min(high + 1, most) : Math.min(most, low);
            this.cap = (int) Math.max(0, Math.min(useful, Integer.MAX_VALUE / 4));
            this.newBlock = newBlocks(counter);
            this.firstBlock = firstTrue(newBlock);
        }

        private static boolean[] newBlocks(Counter counter) {
            int[] block = counter.block();
            boolean[] fresh = new boolean[counter.lastDay() - counter.firstDay() + 1];
            int last = -1;
            for (int i = 0; block != null && i < fresh.length; i++) {
                fresh[i] = block[i] >= 0 && block[i] != last;
                last = block[i] >= 0 ? block[i] : last;
            }
            return fresh;
        }

        @Override
        public int radix() {
            return counter.block() == null ? cap + 1 : 2 * (cap + 1);
        }

        @Override
        public int start() {
            return 0;
        }

        @Override
        public int next(int day, int state, int duty) {
            if (day < counter.firstDay() || day > counter.lastDay()) {
                return state;
            }
            boolean blocks = counter.block() != null;
            long value = blocks ? state / 2 : state;
            int counted = blocks ? state % 2 : 0;
            int amount = counter.amount(day, duty);
            if (blocks) {
                int at = day - counter.firstDay();
                boolean first = at == firstBlock;
                counted = newBlock[at] ? (first && counter.blockOpen() ? 1 : 0) : counted;
                boolean read = isRead(at);
                amount = read && counted == 0 ? Math.min(1, amount) : 0;
                counted = read && amount > 0 ? 1 : counted;
            }
            value = Math.min(cap, value + amount);
            if (value > high) {
                return DEAD;
            }
            if (day == counter.lastDay()) {
                return value < low ? DEAD : 0;
            }
            return (int) (blocks ? 2 * value + counted : value);
        }

        private boolean isRead(int at) {
            int[] block = counter.block();
            return block != null && block[at] >= 0;
        }

        private static int firstTrue(boolean[] flags) {
            for (int i = 0; i < flags.length; i++) {
                if (flags[i]) {
                    return i;
                }
            }
            return -1;
        }

        @Override
        public boolean isCount() {
            return true;
        }
    }
}
