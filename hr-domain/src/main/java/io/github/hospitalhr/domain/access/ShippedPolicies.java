package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.json.DocumentCodec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The policies that come with the SDK. Stateless. */
public final class ShippedPolicies {

    private ShippedPolicies() {}

    /**
     * Three tiers (三级权限): HR head, supervisor, staff; beside them the nursing department for patients' feedback, the assistant who
     * sees only what is assigned, finance, and the inspector of
     * the audit. A hospital writes its own from it. Who sees a roster is a matter of the scope granted: with the own unit, staff see
     * whom they work with; with {@code SELF}, their own duties.
     *
     * @param codec reads it
     * @return the policy {@code three-tier}
     */
    public static AccessPolicy threeTier(DocumentCodec codec) {
        try (InputStream in = ShippedPolicies.class.getResourceAsStream("three-tier.json")) {
            if (in == null) {
                throw new IllegalStateException(
                        "three-tier.json is missing from the jar.\nMaybe it was shaded without its resources.");
            }
            return codec.read(AccessPolicy.FORMAT, in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
