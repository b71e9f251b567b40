package io.github.hospitalhr.scheduling.internal.column;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Sizes of neighbourhoods, chosen by what each brought lately for its work. Sizes nothing is known of are held to be worth a
 * part of what all bring; none is ever given up.
 */
final class Repertoire {

    /** Work after which what was learnt counts about a third, in steps. */
    private static final double MEMORY = 8e9;
    /** What is believed beforehand weighs as much as so much work. */
    private static final double BELIEF = 2e8;
    /** Part of the work each size has at least. */
    private static final double LEAST = 0.03;
    /** Work of a neighbourhood of one day before any was tried. */
    private static final double GUESS = 5e6;

    private final List<Size> sizes = new ArrayList<>();
    private double allGain;
    private double allWork;

    /** A size: so many days of everybody, or of some people only. */
    static final class Size {
        final boolean everybody;
        final int days;
        private final double hope;
        private double gain;
        private double work;
        private double tried;

        Size(boolean everybody, int days, double hope) {
            this.everybody = everybody;
            this.days = days;
            this.hope = hope;
        }

        /** Work of one neighbourhood, as far as known. */
        private double each() {
            return (work + GUESS * days) / (tried + 1);
        }
    }

    Repertoire() {
        sizes.add(new Size(true, 5, 0.6));
        sizes.add(new Size(true, 7, 1));
        sizes.add(new Size(true, 10, 0.8));
        sizes.add(new Size(true, 14, 0.6));
        sizes.add(new Size(false, 10, 0.3));
        sizes.add(new Size(false, 14, 0.4));
        sizes.add(new Size(false, 21, 0.4));
        sizes.add(new Size(false, 28, 0.3));
    }

    Size next(SplittableRandom random) {
        double[] until = new double[sizes.size()];
        double all = 0;
        for (Size s : sizes) {
            all += worth(s) * worth(s);
        }
        double sum = 0;
        for (int i = 0; i < until.length; i++) {
            Size s = sizes.get(i);
            double part = all > 0 ? Math.max(LEAST, worth(s) * worth(s) / all) : s.hope;
            sum += part / s.each();
            until[i] = sum;
        }
        double u = random.nextDouble() * sum;
        int k = 0;
        while (k < until.length - 1 && u >= until[k]) {
            k++;
        }
        return sizes.get(k);
    }

    /** Gain for work, as far as known. */
    private double worth(Size s) {
        double average = allWork > 0 ? allGain / allWork : 0;
        return (s.gain + s.hope * average * BELIEF) / (s.work + BELIEF);
    }

    /** To be told what a neighbourhood of a size cost and brought. */
    void note(Size size, double work, double gain) {
        double keep = Math.exp(-work / MEMORY);
        for (Size s : sizes) {
            s.gain *= keep;
            s.work *= keep;
            s.tried *= keep;
        }
        allGain = allGain * keep + gain;
        allWork = allWork * keep + work;
        size.gain += gain;
        size.work += work;
        size.tried++;
    }
}
