package io.github.hospitalhr.domain.notice;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of notices by language and key, with parameters by name: {@code {ward} 的 {month} 排班已发布}. A key has two texts, {@code
 * key.subject} and {@code key.text}. A language without the key falls back to the language without country, then to Chinese.
 * Immutable; every method gives new templates.
 *
 * <p>Shipped, in zh_CN and en: {@code roster.published} (unit, period), {@code roster.changed} (unit, date, before, after), {@code
 * shift.tomorrow} (unit, date, from, to, shift), {@code exchange.proposed} (from, date, shift), {@code request.decided} (request,
 * decision), {@code credential.expiring} (credential, date, days), {@code checklist.open}, {@code checklist.overdue} and {@code
 * checklist.escalated} (process, step, date, days).
 */
public final class NoticeTemplates {

    private static final Pattern PARAMETER = Pattern.compile("\\{([a-z][A-Za-z0-9]*)}");

    /**
     * A rendered notice.
     *
     * @param subject one line
     * @param text plain text
     */
    public record Rendered(String subject, String text) {}

    private final Map<Locale, Map<String, String>> texts;

    private NoticeTemplates(Map<Locale, Map<String, String>> texts) {
        this.texts = texts;
    }

    /**
     * The shipped templates.
     *
     * @return templates in zh_CN and en
     */
    public static NoticeTemplates shipped() {
        Map<Locale, Map<String, String>> texts = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));
        texts.put(Locale.SIMPLIFIED_CHINESE, load("notices_zh_CN.properties"));
        texts.put(Locale.ENGLISH, load("notices_en.properties"));
        return new NoticeTemplates(texts);
    }

    private static Map<String, String> load(String resource) {
        Properties properties = new Properties();
        try (InputStream in = NoticeTemplates.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the templates " + resource
                        + " are not beside this class.\nMaybe the jar was repackaged without its resources.");
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> texts = new TreeMap<>();
        properties.stringPropertyNames().forEach(key -> texts.put(key, properties.getProperty(key)));
        return texts;
    }

    /**
     * These templates with others of the host, which come first.
     *
     * @param locale their language
     * @param overrides texts by {@code key.subject} and {@code key.text}
     * @return the templates together
     */
    public NoticeTemplates with(Locale locale, Map<String, String> overrides) {
        Map<Locale, Map<String, String>> all = new TreeMap<>(Comparator.comparing(Locale::toLanguageTag));
        all.putAll(texts);
        Map<String, String> merged = new TreeMap<>(texts.getOrDefault(locale, Collections.emptyMap()));
        merged.putAll(overrides);
        all.put(locale, merged);
        return new NoticeTemplates(all);
    }

    /**
     * Fills in the parameters.
     *
     * @param notice the notice
     * @return subject and text in its language
     * @throws IllegalArgumentException naming every text that is missing and every parameter that a text asks for in vain
     */
    public Rendered render(Notice notice) {
        List<String> faults = new ArrayList<>();
        Rendered rendered = new Rendered(fill(notice, ".subject", faults), fill(notice, ".text", faults));
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(
                    String.join("; ", faults)
                            + ".\nMaybe a name is written differently, or NoticeTemplates.with(locale, texts) adds the template.");
        }
        return rendered;
    }

    private String fill(Notice notice, String part, List<String> faults) {
        String key = notice.template() + part;
        String template = find(notice.locale(), key);
        if (template == null) {
            faults.add("there is no template " + key + " in " + notice.locale().toLanguageTag() + " nor in zh-CN");
            return "";
        }
        Matcher matcher = PARAMETER.matcher(template);
        StringBuilder text = new StringBuilder();
        Set<String> missing = new TreeSet<>();
        while (matcher.find()) {
            String value = notice.parameters().get(matcher.group(1));
            if (value == null) {
                missing.add(matcher.group(1));
            }
            matcher.appendReplacement(text, value == null ? "" : Matcher.quoteReplacement(value));
        }
        if (!missing.isEmpty()) {
            faults.add("the template " + key + " asks for the parameter " + String.join(", ", missing)
                    + ", but the notice has " + notice.parameters().keySet());
        }
        return matcher.appendTail(text).toString();
    }

    private @Nullable String find(Locale locale, String key) {
        String text = text(locale, key);
        if (text == null) {
            text = text(Locale.forLanguageTag(locale.getLanguage()), key);
        }
        return text == null ? text(Locale.SIMPLIFIED_CHINESE, key) : text;
    }

    private @Nullable String text(Locale locale, String key) {
        Map<String, String> language = texts.get(locale);
        return language == null ? null : language.get(key);
    }
}
