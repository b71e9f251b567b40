package io.github.hospitalhr.credentials.extraction;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a kind of certificate looks like: its titles, and the labels before its fields. Shipped layouts follow the usual prints and are
 * unconfirmed by any standard; a host adds those of its province.
 *
 * @param type code of the type of credential
 * @param titles the titles it may carry, the most telling first
 * @param labels the labels that may stand before a field, by field
 */
public record CertificateLayout(String type, List<String> titles, Map<CertificateField, List<String>> labels) {

    public CertificateLayout {
        Objects.requireNonNull(type, "type");
        titles = List.copyOf(titles);
        labels = ImmutableMap.copyOf(labels);
        if (titles.isEmpty() || titles.stream().anyMatch(t -> t.length() < 3)) {
            throw new IllegalArgumentException(
                    "a layout needs titles of at least 3 characters.\nMaybe write out the title of the certificate.");
        }
    }
}
