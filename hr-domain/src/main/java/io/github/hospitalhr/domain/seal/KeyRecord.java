package io.github.hospitalhr.domain.seal;

import io.github.hospitalhr.domain.spi.SealException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** The wrapped keys of one person as they stand in the store: a line for each, number, suite, master key, wrap. */
record KeyRecord(List<Wrapped> keys) {

    record Wrapped(int number, String suite, String master, byte[] wrap) {}

    KeyRecord {
        keys = List.copyOf(keys);
    }

    static KeyRecord parse(String payload) {
        List<Wrapped> keys = new ArrayList<>();
        for (String line : payload.split("\n")) {
            String[] part = line.split("\t", -1);
            try {
                keys.add(new Wrapped(
                        Integer.parseInt(part[0]),
                        part[1],
                        part[2],
                        Base64.getDecoder().decode(part[3])));
            } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
                throw new SealException();
            }
        }
        return new KeyRecord(keys);
    }

    String payload() {
        StringBuilder text = new StringBuilder();
        for (Wrapped key : keys) {
            text.append(key.number)
                    .append('\t')
                    .append(key.suite)
                    .append('\t')
                    .append(key.master)
                    .append('\t')
                    .append(Base64.getEncoder().encodeToString(key.wrap))
                    .append('\n');
        }
        return text.toString();
    }

    Wrapped newest() {
        return keys.get(keys.size() - 1);
    }
}
