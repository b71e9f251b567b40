package io.github.hospitalhr.scheduling.internal.compile;

import io.github.hospitalhr.scheduling.internal.model.Counter;
import io.github.hospitalhr.scheduling.internal.model.ModelCost;
import io.github.hospitalhr.scheduling.internal.model.RowRule;

/** A rule as it binds the row of one person: the compiled form, and how its findings are worded. */
public sealed interface RowClause {

    /** Index of the rule. */
    int rule();

    /** The compiled form. */
    RowRule compiled();

    /** Says what is broken on a row of shifts; the costs found add up to the cost of the compiled form. */
    void find(int[] shifts, Findings findings);

    /** A clause read day by day. */
    final class Read implements RowClause {

        private final int rule;
        private final RowRule compiled;
        private final Machine machine;
        private final Row template;

        Read(int rule, RowRule compiled, Machine machine, Row template) {
            this.rule = rule;
            this.compiled = compiled;
            this.machine = machine;
            this.template = template;
        }

        @Override
        public int rule() {
            return rule;
        }

        @Override
        public RowRule compiled() {
            return compiled;
        }

        @Override
        public void find(int[] shifts, Findings findings) {
            Row row = new Row(shifts, template.first(), template.last(), template.before(), template.after());
            machine.find(row, findings);
        }
    }

    /**
     * A clause that counts.
     *
     * @param rule index of the rule
     * @param compiled the counter, on duties
     * @param onShifts the same counter, on shifts
     * @param scale what one unit of the counter measures
     */
    record Counted(int rule, Counter compiled, Counter onShifts, int scale) implements RowClause {

        @Override
        public void find(int[] shifts, Findings findings) {
            int value = ModelCost.value(onShifts, shifts);
            long cost = compiled.penalty().of(value);
            if (cost > 0) {
                boolean under = value < compiled.penalty().low();
                int limit =
                        under ? compiled.penalty().low() : compiled.penalty().high();
                findings.add(
                        compiled.firstDay(),
                        compiled.lastDay(),
                        (long) value * scale,
                        (long) limit * scale,
                        under,
                        cost);
            }
        }
    }
}
