package io.github.hospitalhr.scheduling.internal.diagnose;

import io.github.hospitalhr.domain.text.Label;
import io.github.hospitalhr.scheduling.internal.compile.NamedRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Properties;

/** Words findings in Chinese and English from templates. */
final class Words {

    private static final int MOST_PEOPLE = 12;
    private static final int MOST_RANGES = 6;
    private static final Words SHARED = new Words();

    private final Language chinese = new Language("zh", "、", "至", " 等共 %d", "“%s”（%s）");
    private final Language english = new Language("en", ", ", " to ", " and more, %d in all", "\"%s\" (%s)");

    private Words() {}

    static Words shared() {
        return SHARED;
    }

    /**
     * A sentence.
     *
     * @param key its template
     * @param parts names and values, in turn: texts and numbers, {@link Label}s, lists of texts, dates or labels
     */
    Label say(String key, Object... parts) {
        return Label.of(chinese.fill(key, parts), english.fill(key, parts));
    }

    /** A rule by its identifier and the title of its kind. */
    Label name(NamedRule rule) {
        return Label.of(chinese.name(rule), english.name(rule));
    }

    List<Label> names(Collection<NamedRule> rules) {
        return rules.stream().map(this::name).toList();
    }

    /** One language. */
    private static final class Language {

        private final boolean isChinese;
        private final String comma;
        private final String to;
        private final String more;
        private final String named;
        private final Properties templates;
        private final Properties titles;

        Language(String code, String comma, String to, String more, String named) {
            this.isChinese = code.equals("zh");
            this.comma = comma;
            this.to = to;
            this.more = more;
            this.named = named;
            this.templates = load("diagnosis_" + code + ".properties");
            this.titles = load("/io/github/hospitalhr/scheduling/rule/titles_" + code + ".properties");
        }

        private static Properties load(String name) {
            Properties properties = new Properties();
            try (InputStream in = Words.class.getResourceAsStream(name)) {
                if (in == null) {
                    throw new IllegalStateException("the resource " + name + " is missing from the jar");
                }
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return properties;
        }

        String name(NamedRule rule) {
            String title = titles.getProperty(rule.kind(), rule.kind());
            return rule.rule() == null ? title : String.format(java.util.Locale.ROOT, named, rule.id(), title);
        }

        String fill(String key, Object... parts) {
            String text = templates.getProperty(key);
            if (text == null) {
                throw new IllegalStateException("the template " + key + " is missing from the jar");
            }
            for (int i = 0; i < parts.length; i += 2) {
                String mark = "{" + parts[i] + "}";
                if (text.contains(mark)) {
                    text = text.replace(mark, text(parts[i + 1]));
                }
            }
            return text;
        }

        private String text(Object part) {
            if (part instanceof Label label) {
                return isChinese ? label.zh() : label.en();
            }
            if (!(part instanceof List<?> list)) {
                return String.valueOf(part);
            }
            if (!list.isEmpty() && list.get(0) instanceof LocalDate) {
                return dates(list.stream().map(LocalDate.class::cast).toList());
            }
            String shown = String.join(
                    comma, list.stream().limit(MOST_PEOPLE).map(this::text).toList());
            return list.size() > MOST_PEOPLE ? shown + String.format(java.util.Locale.ROOT, more, list.size()) : shown;
        }

        /** Dates, those in a row as a range. */
        private String dates(List<LocalDate> dates) {
            List<String> ranges = new ArrayList<>();
            int i = 0;
            while (i < dates.size()) {
                int start = i;
                while (i + 1 < dates.size()
                        && dates.get(i + 1).equals(dates.get(i).plusDays(1))) {
                    i++;
                }
                String first = dates.get(start).toString();
                ranges.add(i == start ? first : first + to + dates.get(i));
                i++;
            }
            String shown = String.join(comma, ranges.subList(0, Math.min(MOST_RANGES, ranges.size())));
            return ranges.size() > MOST_RANGES
                    ? shown + String.format(java.util.Locale.ROOT, more, dates.size())
                    : shown;
        }
    }
}
