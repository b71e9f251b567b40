package io.github.hospitalhr.domain.record;

import java.util.Comparator;

/**
 * The order of text in every record store: by Unicode code point, which is also the order of the UTF-8 bytes. {@link
 * String#compareTo} differs from it beyond the basic plane: it puts 𠮷 (U+20BB7) before ！ (U+FF01). Stateless, safe for
 * use by several threads.
 */
public final class CodePointOrder implements Comparator<String> {

    /** The one instance. */
    public static final CodePointOrder INSTANCE = new CodePointOrder();

    private CodePointOrder() {}

    @Override
    public int compare(String a, String b) {
        int common = Math.min(a.length(), b.length());
        for (int i = 0; i < common; i++) {
            char x = a.charAt(i);
            char y = b.charAt(i);
            if (x != y) {
                return Integer.compare(rank(x), rank(y));
            }
        }
        return Integer.compare(a.length(), b.length());
    }

    /** Surrogates stand for code points above U+FFFF and so sort behind U+E000 to U+FFFF. */
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }
}
