package io.github.hospitalhr.scheduling.internal.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Properties;

/** Words violations in Chinese and English from templates. */
final class Sentences {

    private static final Sentences SHARED = new Sentences();

    private final Properties chinese = load("sentences_zh.properties");
    private final Properties english = load("sentences_en.properties");

    private Sentences() {}

    static Sentences shared() {
        return SHARED;
    }

    private static Properties load(String name) {
        Properties properties = new Properties();
        try (InputStream in = Sentences.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the resource " + name + " is missing from the jar");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    String chinese(String kind, String suffix, List<String> who, List<LocalDate> dates, long measured, long allowed) {
        return fill(template(chinese, kind, suffix), who, dates, measured, allowed, "、", "全员", "至");
    }

    String english(String kind, String suffix, List<String> who, List<LocalDate> dates, long measured, long allowed) {
        return fill(template(english, kind, suffix), who, dates, measured, allowed, ", ", "the ward", " to ");
    }

    private static String template(Properties from, String kind, String suffix) {
        String own = from.getProperty(kind + suffix);
        String any = own == null ? from.getProperty(kind) : own;
        return any == null ? from.getProperty("other" + suffix, "{who} {days} {measured}/{allowed}") : any;
    }

    private static String fill(
            String template,
            List<String> who,
            List<LocalDate> dates,
            long measured,
            long allowed,
            String comma,
            String everybody,
            String to) {
        String days = dates.isEmpty()
                ? ""
                : dates.size() == 1 ? dates.get(0).toString() : dates.get(0) + to + dates.get(dates.size() - 1);
        StringBuilder text = new StringBuilder(template.length() + 32);
        int at = 0;
        while (at < template.length()) {
            int open = template.indexOf('{', at);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                text.append(template, at, template.length());
                break;
            }
            text.append(template, at, open);
            switch (template.substring(open + 1, close)) {
                case "who" -> text.append(who.isEmpty() ? everybody : String.join(comma, who));
                case "days" -> text.append(days);
                case "measured" -> text.append(measured);
                case "allowed" -> text.append(allowed);
                default -> text.append(template, open, close + 1);
            }
            at = close + 1;
        }
        return text.toString();
    }
}
