package io.github.hospitalhr.scheduling.attendance;

import io.github.hospitalhr.domain.text.Label;

/**
 * Something about a person's attendance that is not as planned (考勤异常); somebody has to look at it.
 *
 * @param kind what it is
 * @param minutes how much, 0 where it is no matter of minutes
 */
public record AttendanceException(Kind kind, long minutes) {

    /** What is not as planned. */
    public enum Kind {
        /** Came after the start (迟到). */
        LATE("迟到", "late"),
        /** Left before the end (早退). */
        EARLY_LEAVE("早退", "left early"),
        /** Did not come (缺勤). */
        ABSENT("缺勤", "absent"),
        /** Left, but did not clock in (缺上班卡). */
        NO_CLOCK_IN("缺上班卡", "no clock-in"),
        /** Came, but did not clock out (缺下班卡). */
        NO_CLOCK_OUT("缺下班卡", "no clock-out"),
        /** Was there without a duty (未排班出勤). */
        UNPLANNED("未排班出勤", "present without a duty");

        private final String zh;
        private final String en;

        Kind(String zh, String en) {
            this.zh = zh;
            this.en = en;
        }

        /**
         * Name for display.
         *
         * @return the name in Chinese and English
         */
        public Label label() {
            return Label.of(zh, en);
        }
    }
}
