package io.github.hospitalhr.quickstart;

import io.github.hospitalhr.quickstart.page.IndexPage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One part of the main job: does its work, writes its files, and says what the overview and the summary show of it. */
interface Chapter {

    /** Does the work. */
    Report run(Stage stage);

    /**
     * What a chapter adds.
     *
     * @param good whether the job may end with success as far as this chapter is concerned
     * @param tiles numbers for the top of the overview
     * @param sections sections of the overview
     * @param summary members of {@code summary.json}, in order
     */
    record Report(
            boolean good, List<IndexPage.Tile> tiles, List<IndexPage.Section> sections, Map<String, Object> summary) {
        public Report {
            tiles = List.copyOf(tiles);
            sections = List.copyOf(sections);
            summary = new LinkedHashMap<>(summary);
        }
    }
}
