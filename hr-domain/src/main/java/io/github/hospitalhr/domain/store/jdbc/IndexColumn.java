package io.github.hospitalhr.domain.store.jdbc;

import io.github.hospitalhr.domain.record.IndexValue;
import java.util.List;
import java.util.stream.Collectors;

/** The index values of a record as one text: a line for each, name and value parted by a tab, which neither may contain. */
final class IndexColumn {

    private IndexColumn() {}

    static String write(List<IndexValue> values) {
        return values.stream()
                .map(value -> value.index() + '\t' + value.value())
                .collect(Collectors.joining("\n"));
    }

    static List<IndexValue> read(String text) {
        if (text.isEmpty()) {
            return List.of();
        }
        return text.lines()
                .map(line -> {
                    int tab = line.indexOf('\t');
                    return IndexValue.of(line.substring(0, tab), line.substring(tab + 1));
                })
                .toList();
    }
}
