package io.github.hospitalhr.scheduling.internal.search;

import io.github.hospitalhr.scheduling.internal.model.RosterModel;

/** A {@link RosterModel} laid out for incremental evaluation. Immutable, shared by all workers. */
final class SearchModel {

    final RosterModel source;
    final int people;
    final int days;
    final int duties;
    final long[][] cell;
    final RowClass[] rows;
    final DayHeads heads;
    /** {@code choices[p][d]}: duties the person may hold on the day; people who may the same share the array. */
    final int[][][] choices;
    /** {@code shifts[p][d]}: one of those duties for each shift. */
    final int[][][] shifts;
    /** {@code roles[p][d][duty]}: the choices with the same shift as the duty. */
    final int[][][][] roles;
    /** Duties of each shift, by duty: the other duties with the same shift. */
    final int[][] sameShift;
    /** Days of each person with more than one choice. */
    final int[][] open;

    SearchModel(RosterModel source) {
        this.source = source;
        people = source.people();
        days = source.days();
        duties = source.duties();
        cell = source.cell();
        rows = RowClasses.of(source);
        heads = new DayHeads(source);
        choices = Choices.of(source);
        shifts = Choices.onePerShift(source, choices);
        roles = Choices.byDuty(source, choices);
        sameShift = new int[duties][];
        for (int j = 0; j < duties; j++) {
            int shift = source.shift()[j];
            sameShift[j] = java.util.stream.IntStream.range(0, duties)
                    .filter(i -> source.shift()[i] == shift)
                    .toArray();
        }
        open = new int[people][];
        for (int p = 0; p < people; p++) {
            int[][] mine = choices[p];
            open[p] = java.util.stream.IntStream.range(0, days)
                    .filter(d -> mine[d].length > 1)
                    .toArray();
        }
    }

    /** Whether there is nothing to decide. */
    boolean isDecided() {
        return java.util.Arrays.stream(open).allMatch(days -> days.length == 0);
    }

    boolean allowed(int person, int day, int duty) {
        return cell[person][day * duties + duty] != RosterModel.FORBIDDEN;
    }
}
