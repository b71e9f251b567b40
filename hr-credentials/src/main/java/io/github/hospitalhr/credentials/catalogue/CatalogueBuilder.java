package io.github.hospitalhr.credentials.catalogue;

import io.github.hospitalhr.domain.validation.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Collects packs for a {@link Catalogue}. Not thread-safe. */
public final class CatalogueBuilder {

    private final List<RulePack> packs = new ArrayList<>();
    private final List<String> twoVerifiers = new ArrayList<>();
    private final Map<String, List<Integer>> ladders = new LinkedHashMap<>();
    private final Map<String, NumberCheck> numbers = new LinkedHashMap<>();

    CatalogueBuilder() {}

    /**
     * Adds a pack.
     *
     * @param pack the pack
     * @return this builder
     */
    public CatalogueBuilder pack(RulePack pack) {
        packs.add(Objects.requireNonNull(pack, "pack"));
        return this;
    }

    /**
     * Adds packs.
     *
     * @param more the packs
     * @return this builder
     */
    public CatalogueBuilder packs(List<RulePack> more) {
        more.forEach(this::pack);
        return this;
    }

    /**
     * Asks for two verifiers of credentials of a type.
     *
     * @param type code of the type
     * @return this builder
     */
    public CatalogueBuilder twoVerifiers(String type) {
        twoVerifiers.add(Objects.requireNonNull(type, "type"));
        return this;
    }

    /**
     * Sets the ladder of notices of a type.
     *
     * @param type code of the type
     * @param days days before the deadline, descending
     * @return this builder
     */
    public CatalogueBuilder ladder(String type, List<Integer> days) {
        ladders.put(Objects.requireNonNull(type, "type"), List.copyOf(days));
        return this;
    }

    /**
     * Sets how the numbers of a type are checked, where the shipped form, which no text confirms, is wrong.
     *
     * @param type code of the type
     * @param check how its numbers are checked, such as {@link NumberCheck#ANY}
     * @return this builder
     */
    public CatalogueBuilder number(String type, NumberCheck check) {
        numbers.put(Objects.requireNonNull(type, "type"), Objects.requireNonNull(check, "check"));
        return this;
    }

    List<RulePack> packs() {
        return packs;
    }

    CredentialType adapt(CredentialType type) {
        return new CredentialType(
                type.code(),
                type.name(),
                type.family(),
                type.validity(),
                type.states(),
                numbers.getOrDefault(type.code(), type.number()),
                type.prerequisites(),
                type.granted(),
                type.twoVerifiers() || twoVerifiers.contains(type.code()),
                type.waitAfterLoss(),
                type.reportLoss(),
                ladders.getOrDefault(type.code(), type.ladder()));
    }

    /**
     * Joins the packs.
     *
     * @return the catalogue
     * @throws InvalidInputException if rows overlap, a hospital's pack loosens a statute without basis, or something named is
     *     missing; each fault names pack and place
     */
    public Catalogue build() {
        InvalidInputException.throwIfAny(new PackFaults(packs, twoVerifiers, named()).find());
        return new Catalogue(this);
    }

    private List<String> named() {
        List<String> named = new ArrayList<>(ladders.keySet());
        named.addAll(numbers.keySet());
        return named;
    }
}
