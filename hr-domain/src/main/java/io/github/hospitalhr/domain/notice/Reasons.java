package io.github.hospitalhr.domain.notice;

/** Reasons as the store keeps them: one line of at most 200 characters, whatever a gateway says. */
final class Reasons {

    private static final int MOST = 200;

    private Reasons() {}

    static String fit(String reason) {
        StringBuilder line = new StringBuilder();
        for (int code : reason.codePoints().toArray()) {
            if (line.length() + Character.charCount(code) > MOST) {
                break;
            }
            boolean kept = !Character.isISOControl(code) && (code < 0xD800 || code > 0xDFFF);
            line.appendCodePoint(kept ? code : ' ');
        }
        return line.toString();
    }
}
