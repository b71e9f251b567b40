package io.github.hospitalhr.domain.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The one text form of an entry, which is what is hashed, stored, exported and verified. Eleven columns parted by tabs: sequence,
 * moment, actor, on behalf of, action, outcome, object, subject, fields, purpose, digest of the sealed detail; then previous hash,
 * hash, sealed detail. In a column, backslash, tab, line feed and carriage return are written {@code \\ \t \n \r}; an absent column
 * is empty. Every entry has exactly one such line.
 */
final class AuditLine {

    private static final int HASHED = 11;
    private static final int COLUMNS = 14;

    private AuditLine() {}

    static AuditEntry chain(
            ChainDigest chain, long sequence, AuditEvent event, String previous, @Nullable String sealedDetail) {
        String digest = sealedDetail == null ? null : chain.hash("", sealedDetail);
        String hash = chain.hash(previous, canonical(sequence, event, digest));
        return new AuditEntry(sequence, withoutDetail(event), previous, hash, digest, sealedDetail);
    }

    private static AuditEvent withoutDetail(AuditEvent e) {
        return e.detail() == null
                ? e
                : new AuditEvent(
                        e.at(),
                        e.actor(),
                        e.onBehalfOf(),
                        e.action(),
                        e.outcome(),
                        e.object(),
                        e.subject(),
                        e.fields(),
                        e.purpose(),
                        null);
    }

    static String write(AuditEntry entry) {
        String detail = entry.sealedDetail() == null ? "" : entry.sealedDetail();
        return canonical(entry.sequence(), entry.event(), entry.detailDigest())
                + '\t'
                + entry.previous()
                + '\t'
                + entry.hash()
                + '\t'
                + detail;
    }

    private static String canonical(long sequence, AuditEvent event, @Nullable String detailDigest) {
        StringBuilder line = new StringBuilder(160);
        line.append(sequence).append('\t').append(event.at());
        column(line, event.actor());
        column(line, event.onBehalfOf());
        column(line, event.action().name());
        column(line, event.outcome().name());
        column(line, event.object());
        column(line, event.subject());
        column(line, String.join(",", event.fields()));
        column(line, event.purpose());
        column(line, detailDigest);
        return line.toString();
    }

    private static void column(StringBuilder line, @Nullable String value) {
        line.append('\t');
        if (value == null) {
            return;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    /** Whether the entry's hash is that of its content and of the previous hash it states. */
    static boolean isSound(ChainDigest chain, AuditEntry entry) {
        String detail = entry.sealedDetail();
        return (detail == null || chain.hash("", detail).equals(entry.detailDigest()))
                && entry.hash()
                        .equals(chain.hash(
                                entry.previous(), canonical(entry.sequence(), entry.event(), entry.detailDigest())));
    }

    /** Reads a line; empty where it is not the line that some entry has. */
    static Optional<AuditEntry> parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != COLUMNS) {
            return Optional.empty();
        }
        try {
            List<String> values =
                    Arrays.stream(columns).map(AuditLine::unescape).toList();
            List<String> fields =
                    values.get(8).isEmpty() ? List.of() : List.of(values.get(8).split(",", -1));
            AuditEvent event = new AuditEvent(
                    Instant.parse(values.get(1)),
                    values.get(2),
                    orNull(values.get(3)),
                    AuditAction.valueOf(values.get(4)),
                    AuditOutcome.valueOf(values.get(5)),
                    values.get(6),
                    orNull(values.get(7)),
                    fields,
                    values.get(9),
                    null);
            long sequence = Long.parseLong(values.get(0));
            String digest = orNull(values.get(10));
            String hashed = String.join("\t", Arrays.asList(columns).subList(0, HASHED));
            return canonical(sequence, event, digest).equals(hashed)
                    ? Optional.of(new AuditEntry(
                            sequence, event, values.get(11), values.get(12), digest, orNull(values.get(13))))
                    : Optional.empty();
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String unescape(String column) {
        if (column.indexOf('\\') < 0) {
            return column;
        }
        StringBuilder text = new StringBuilder();
        boolean escaped = false;
        for (char c : (column + '\0').toCharArray()) {
            if (escaped) {
                text.append(
                        switch (c) {
                            case '\\' -> '\\';
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            case 'r' -> '\r';
                            default -> throw new IllegalArgumentException("not an escape");
                        });
            } else if (c != '\\' && c != '\0') {
                text.append(c);
            }
            escaped = !escaped && c == '\\';
        }
        return text.toString();
    }

    static List<String> lines(String block) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        for (int end = block.indexOf('\n'); end >= 0; end = block.indexOf('\n', start)) {
            lines.add(block.substring(start, end));
            start = end + 1;
        }
        if (start < block.length()) {
            lines.add(block.substring(start));
        }
        return lines;
    }
}
