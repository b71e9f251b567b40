package io.github.hospitalhr.credentials.extraction;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the labels of a layout in a line, also misread ones. */
final class Labels {

    /** A label in a line. */
    record Hit(CertificateField field, int from, int to, int misread) {}

    private record Label(CertificateField field, String text) {}

    private final List<Label> labels = new ArrayList<>();

    Labels(CertificateLayout layout) {
        for (Map.Entry<CertificateField, List<String>> entry : layout.labels().entrySet()) {
            entry.getValue().forEach(text -> labels.add(new Label(entry.getKey(), text)));
        }
        labels.sort(Comparator.comparingInt((Label l) -> -l.text().length()).thenComparing(Label::text));
    }

    /** The labels of a line from left to right, none inside another; longer labels go first. */
    List<Hit> in(String line) {
        List<Hit> hits = new ArrayList<>();
        for (int misread = 0; misread <= 2; misread++) {
            for (Label label : labels) {
                if (misread <= Noise.tolerance(label.text())) {
                    Hit hit = find(line, label, misread, hits);
                    if (hit != null) {
                        hits.add(hit);
                    }
                }
            }
        }
        hits.sort(Comparator.comparingInt(Hit::from));
        return hits;
    }

    private static @Nullable Hit find(String line, Label label, int misread, List<Hit> taken) {
        int length = label.text().length();
        for (int from = 0; from + length <= line.length(); from++) {
            int at = from;
            boolean free = taken.stream().allMatch(h -> at + length <= h.from() || at >= h.to());
            if (free && Noise.differences(line, from, label.text()) == misread) {
                return new Hit(label.field(), from, from + length, misread);
            }
        }
        return null;
    }
}
