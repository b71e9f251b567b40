package io.github.hospitalhr.credentials.takeover;

import io.github.hospitalhr.domain.text.Label;
import java.util.ArrayList;
import java.util.List;

/** Takes comma-separated values apart (RFC 4180). */
final class CsvText {

    private final String text;
    private final char separator;
    private int at;

    CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
    }

    List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        while (at < text.length()) {
            row.add(cell());
            if (at < text.length() && text.charAt(at) == separator) {
                at++;
                if (at == text.length()) {
                    row.add("");
                }
            } else {
                lineEnd();
                rows.add(row);
                row = new ArrayList<>();
                if (rows.size() > SheetReader.MAX_ROWS) {
                    throw SheetReader.tooManyRows();
                }
            }
        }
        if (!row.isEmpty()) {
            rows.add(row);
        }
        return rows;
    }

    private void lineEnd() {
        if (at < text.length() && text.charAt(at) == '\r') {
            at++;
        }
        if (at < text.length() && text.charAt(at) == '\n') {
            at++;
        }
    }

    private String cell() {
        return at < text.length() && text.charAt(at) == '"' ? quoted() : bare();
    }

    private String bare() {
        int from = at;
        while (at < text.length()
                && text.charAt(at) != separator
                && text.charAt(at) != '\n'
                && text.charAt(at) != '\r') {
            at++;
        }
        return text.substring(from, at);
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"') {
                cell.append(c);
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                return cell + bare();
            }
        }
        throw SheetReader.refused("sheet.quote", Label.of("引号未闭合", "a quote is left open"));
    }
}
