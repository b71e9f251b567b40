package io.github.hospitalhr.performance.period;

import io.github.hospitalhr.domain.text.Label;
import java.util.List;
import java.util.Objects;

/** What became of the wish to close or restate a month. */
public sealed interface RunOutcome {

    /**
     * It was done.
     *
     * @param run the run
     * @param changes for a restatement, what is different from the run before; empty for a closing
     */
    record Done(ScoreRun run, List<CardChange> changes) implements RunOutcome {
        public Done {
            Objects.requireNonNull(run, "run");
            changes = List.copyOf(changes);
        }
    }

    /**
     * It was not done.
     *
     * @param why the reason
     */
    record Refused(Refusal why) implements RunOutcome {
        public Refused {
            Objects.requireNonNull(why, "why");
        }
    }

    /** Why a month is not closed or restated. */
    enum Refusal {
        /** It is closed already; what changed since is restated. */
        CLOSED_ALREADY("该月已关账,只能重述", "the month is closed; restate it"),
        /** It is not closed yet. */
        NOT_CLOSED_YET("该月尚未关账", "the month is not closed yet"),
        /** It is not over. */
        NOT_OVER_YET("该月尚未结束", "the month is not over yet"),
        /** Nothing is different from the run before. */
        NOTHING_CHANGED("与上次结果相同", "nothing is different from the run before"),
        /** Somebody else restated it at the same moment; look at that run first. */
        OVERTAKEN("刚被他人重述,请先查看", "somebody else restated it just now; look at that run first"),
        /** A restatement says why. */
        NO_REASON("重述必须说明理由", "a restatement needs a reason");

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
