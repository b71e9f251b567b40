package io.github.hospitalhr.performance.pool;

import io.github.hospitalhr.domain.text.Label;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A pool paid out to the cent, or why it cannot be. */
public sealed interface PoolOutcome {

    /**
     * Paid out.
     *
     * @param pool the pool
     * @param portions the portions in the order of the claims; they sum to the pool exactly
     */
    record Paid(BigDecimal pool, List<Portion> portions) implements PoolOutcome {
        public Paid {
            portions = List.copyOf(portions);
            BigDecimal sum = portions.stream().map(Portion::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (sum.compareTo(pool) != 0) {
                throw new IllegalStateException("portions sum to " + sum + ", the pool is " + pool);
            }
        }
    }

    /**
     * Not paid out.
     *
     * @param why the reason
     * @param amount how much is missing or left over
     */
    record Refused(Refusal why, BigDecimal amount) implements PoolOutcome {
        public Refused {
            Objects.requireNonNull(why, "why");
            Objects.requireNonNull(amount, "amount");
        }
    }

    /** Why a pool is not paid out. */
    enum Refusal {
        /** The floors sum to more than the pool. */
        FLOORS_ABOVE_POOL("保底之和超过奖金池", "the floors sum to more than the pool"),
        /** The caps sum to less than the pool. */
        CAPS_BELOW_POOL("封顶之和低于奖金池", "the caps sum to less than the pool"),
        /** No claim has a weight. */
        NO_WEIGHT("没有任何点数", "no claim has a weight"),
        /** There are no claims. */
        NO_CLAIMS("没有分配对象", "there are no claims");

        private final String zh;
        private final String en;

        Refusal(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * The reason in words.
         *
         * @return the text in Chinese and English
         */
        public Label label() {
            return Label.of(zh, en);
        }
    }
}
