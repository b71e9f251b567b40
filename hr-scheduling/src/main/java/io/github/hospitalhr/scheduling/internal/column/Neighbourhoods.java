package io.github.hospitalhr.scheduling.internal.column;

import io.github.hospitalhr.scheduling.internal.model.Cost;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** Large neighbourhoods of the best roster, each re-solved by column generation and pruned by its own bound. */
final class Neighbourhoods {

    /** Rows of the largest master of a window. */
    private static final int ROWS = 500;

    private final Workshop shop;
    private final Best best;
    private final SplittableRandom random;
    private final double[] guide;
    private @Nullable ColumnGeneration root;
    private final int people;
    private final int days;
    private final int rowsPerDay;
    private final int[] groups;
    private final Repertoire repertoire = new Repertoire();
    private boolean guided;
    private int sweep;
    private double level = 1;

    Neighbourhoods(Workshop shop, Best best, SplittableRandom random, double[] guide, boolean guided) {
        this.guided = guided;
        this.shop = shop;
        this.best = best;
        this.random = random;
        this.guide = guide;
        this.people = shop.model().people();
        this.days = shop.model().days();
        this.groups = PeopleGroups.of(shop.model());
        this.rowsPerDay = Math.max(1, shop.model().dayRules().size() / Math.max(1, days));
    }

    /** From now on the guide is the generation's, and its columns are used when it is solved. */
    void use(ColumnGeneration whole, boolean solved) {
        guided = true;
        root = solved ? whole : null;
    }

    /** Works for so many steps. */
    void run(long work) {
        long end = shop.meter().steps() + work;
        while (!best.proven() && shop.meter().steps() < end) {
            shop.meter().turn();
            best.listen();
            if ((long) rowsPerDay * days > ROWS) {
                part();
                continue;
            }
            int kind = random.nextInt(3);
            if (kind == 0) {
                int k = Math.min(people, (int) (Math.sqrt(level) * 5) + random.nextInt(3));
                solve(0, days, choose(k));
                continue;
            }
            double stretch = kind == 1 ? level : Math.sqrt(level);
            int least = kind == 1 ? 7 : 14;
            window(stretch * (least + random.nextInt(least + 1)), kind == 1 ? people : stretch * some());
        }
    }

    /** A part of a large problem, of a size that brought much lately. */
    private void part() {
        Repertoire.Size size = repertoire.next(random);
        double stretch = Math.sqrt(level);
        long before = best.cost();
        long start = shop.meter().steps();
        window(stretch * size.days, size.everybody ? people : stretch * some());
        double hard = (double) (Cost.hard(before) - Cost.hard(best.cost())) * shop.hardCost();
        double soft = (double) (Cost.soft(before) - Cost.soft(best.cost()));
        repertoire.note(size, (double) (shop.meter().steps() - start), hard + soft);
    }

    private int some() {
        return 12 + random.nextInt(8);
    }

    /** Works on a window of about so many days and people. */
    private void window(double wantedDays, double wantedPeople) {
        int room = Math.max(5, (ROWS - people) / rowsPerDay);
        int length = (int) Math.min(room, wantedDays);
        length = Math.max(Math.min(3, days), Math.min(days, length));
        int from = place(length);
        solve(from, from + length, choose((int) Math.min(people, wantedPeople)));
    }

    private int place(int length) {
        if (days <= 4 * length || sweep >= 2 * days) {
            return random.nextInt(days - length + 1);
        }
        int from = sweep % (days - length + 1);
        sweep += length * 2 / 3;
        return from;
    }

    /** People who answer the same demands, directly or through others: what one group does is nothing to another. */
    private int[] choose(int most) {
        int group = groups[random.nextInt(people)];
        List<Integer> all = new ArrayList<>();
        for (int p = 0; p < people; p++) {
            if (groups[p] == group) {
                all.add(p);
            }
        }
        int k = Math.min(most, all.size());
        int[] chosen = new int[k];
        for (int i = 0; i < k; i++) {
            chosen[i] = all.remove(random.nextInt(all.size()));
        }
        java.util.Arrays.sort(chosen);
        return chosen;
    }

    private void solve(int from, int to, int[] wanted) {
        long before = best.cost();
        shop.meter().add(10_000L + 20L * shop.model().people() * days);
        resolve(from, to, wanted);
        level = best.cost() < before ? Math.max(1, level * 0.96) : Math.min(6, level * 1.008);
    }

    private void resolve(int from, int to, int[] wanted) {
        Region region = Region.of(shop, from, to, wanted, best.roster());
        Column[] present = region.present();
        if (region.size() == 0 || present == null) {
            return;
        }
        double target = region.cost(present) - shop.divisor() + 1e-6;
        ColumnGeneration generation = ColumnGeneration.of(region, random.nextLong());
        if (generation == null) {
            return;
        }
        if (guided) {
            generation.guide(guide);
        }
        if (from == 0 && to == days && root != null) {
            seed(root, generation, region);
        }
        generation.solve(60, target, Search.NEVER);
        if (generation.bound() > target) {
            return;
        }
        double offset = ShortfallBound.raise(generation, target, 3);
        if (offset < 0) {
            return;
        }
        Column[] found = new Dive(generation, random, 10, 3).run(target + 1e-3, offset, 0.3);
        if (found != null) {
            // what others found elsewhere in the meantime is kept
            best.listen();
            if (!best.offer(region.into(best.roster(), found))) {
                best.offer(region.with(found));
            }
        }
    }

    private void seed(ColumnGeneration root, ColumnGeneration generation, Region region) {
        LpVariables vars = root.variables();
        int[] at = new int[people];
        java.util.Arrays.fill(at, -1);
        for (int i = 0; i < region.size(); i++) {
            at[region.person(i)] = i;
        }
        int[] row = new int[days];
        for (int j = 0; j < vars.columns(); j++) {
            Column c = vars.column(j);
            int i = at[root.region().person(c.index())];
            if (i >= 0) {
                System.arraycopy(c.duties(), 0, row, 0, days);
                generation.add(region.column(i, row, c.cost()));
            }
        }
    }
}
