package io.github.hospitalhr.credentials.extraction;

import java.text.Normalizer;

/** Undoes what scanners and engines do to text. */
final class Noise {

    /** Letters that are digits misread, and the digits. */
    private static final String LOOKS = "OoQDlI|!iZzSsBgGqbT";

    private static final String MEANT = "0000111112255896967";

    private Noise() {}

    /** Full width to half width, one kind of colon, no spaces: Chinese needs none, and numbers are torn apart by them. */
    static String plain(String text) {
        String half = Normalizer.normalize(text, Normalizer.Form.NFKC);
        StringBuilder plain = new StringBuilder(half.length());
        for (int i = 0; i < half.length(); i++) {
            char c = half.charAt(i);
            if (Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000' || c == '_') {
                continue;
            }
            plain.append(c == ';' || c == '︰' || c == '﹕' || c == '∶' ? ':' : c);
        }
        return plain.toString();
    }

    /** The digit a character was meant to be; the character itself where it is none. */
    static char digit(char c) {
        int at = LOOKS.indexOf(c);
        return at < 0 ? c : MEANT.charAt(at);
    }

    /** How many characters stand at different places in two texts of one length. */
    static int differences(String text, int from, String other) {
        int differences = 0;
        for (int i = 0; i < other.length(); i++) {
            if (text.charAt(from + i) != other.charAt(i)) {
                differences++;
            }
        }
        return differences;
    }

    /** How many characters of a label may be misread: none of three, one of four to seven, two of more. */
    static int tolerance(String label) {
        return label.length() < 4 ? 0 : label.length() < 8 ? 1 : 2;
    }
}
