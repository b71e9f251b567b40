package io.github.hospitalhr.domain.people;

import io.github.hospitalhr.domain.text.Label;

/** Clinical ladder of nurses (护士层级), ascending. Who stands where is hospital practice, not law. */
public enum NurseLadder {
    /** In the first year (N0). */
    N0("N0", "N0"),
    /** Level 1 (N1). */
    N1("N1", "N1"),
    /** Level 2 (N2). */
    N2("N2", "N2"),
    /** Level 3 (N3). */
    N3("N3", "N3"),
    /** Level 4, expert (N4). */
    N4("N4", "N4");

    private final String zh;
    private final String en;

    NurseLadder(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The name to show.
     *
     * @return the name in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
