package io.github.hospitalhr.credentials.catalogue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Joined packs: what rows say on a day, which types and acts there are, and what an act needs. Immutable and safe for use by several
 * threads; reading is a map lookup and a short scan.
 */
public final class Catalogue {

    private static final List<Integer> HOUSE_LADDER = List.of(90, 60, 30, 7, 1);

    private final String fingerprint;
    private final ImmutableMap<String, ImmutableList<RuleRow>> rows;
    private final ImmutableMap<String, CredentialType> types;
    private final ImmutableMap<String, ActType> acts;
    private final ImmutableMap<String, ImmutableList<ActRule>> rules;
    private final ImmutableSortedSet<LocalDate> changes;
    private final ImmutableList<RulePack> packs;

    Catalogue(CatalogueBuilder source) {
        this.packs = ImmutableList.copyOf(source.packs());
        this.fingerprint = String.join(
                "+",
                source.packs().stream().map(p -> p.id() + "@" + p.version()).toList());
        Map<String, List<RuleRow>> byKey = new TreeMap<>();
        for (RulePack.Kind kind : List.of(RulePack.Kind.HOSPITAL, RulePack.Kind.BASE)) {
            packs.stream()
                    .filter(p -> p.kind() == kind)
                    .flatMap(p -> p.rows().stream())
                    .forEach(row -> byKey.computeIfAbsent(row.key(), k -> new ArrayList<>())
                            .add(row));
        }
        ImmutableMap.Builder<String, ImmutableList<RuleRow>> joined = ImmutableMap.builder();
        byKey.forEach((key, list) -> joined.put(key, ImmutableList.copyOf(list)));
        this.rows = joined.build();
        Map<String, CredentialType> typeMap = new LinkedHashMap<>();
        packs.forEach(p -> p.types().forEach(t -> typeMap.put(t.code(), source.adapt(t))));
        this.types = ImmutableMap.copyOf(typeMap);
        Map<String, ActType> actMap = new LinkedHashMap<>();
        packs.forEach(p -> p.acts().forEach(a -> actMap.put(a.code(), a)));
        this.acts = ImmutableMap.copyOf(actMap);
        ImmutableMap.Builder<String, ImmutableList<ActRule>> byAct = ImmutableMap.builder();
        for (String act : actMap.keySet()) {
            byAct.put(
                    act,
                    packs.stream()
                            .flatMap(p -> p.rules().stream())
                            .filter(r -> r.names(act))
                            .collect(ImmutableList.toImmutableList()));
        }
        this.rules = byAct.build();
        ImmutableSortedSet.Builder<LocalDate> days = ImmutableSortedSet.naturalOrder();
        byKey.values()
                .forEach(list -> list.forEach(row ->
                        days.add(row.effective().from()).add(row.effective().to())));
        this.changes = days.build();
    }

    /**
     * Starts a catalogue.
     *
     * @return an empty builder
     */
    public static CatalogueBuilder builder() {
        return new CatalogueBuilder();
    }

    /**
     * The shipped packs of China, as they are.
     *
     * @return the catalogue
     */
    public static Catalogue china() {
        return builder().packs(StandardPacks.china()).build();
    }

    /**
     * Which packs in which versions.
     *
     * @return such as {@code cn-nurse@2026.1+cn-doctor@2026.1}
     */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The packs the catalogue was built from.
     *
     * @return the packs in their order
     */
    public List<RulePack> packs() {
        return packs;
    }

    /**
     * The row that counts on a day; a hospital's row goes before that of a base pack.
     *
     * @param key the row's key; null finds nothing
     * @param day the day
     * @return the row, or empty where none holds or it is not enabled
     */
    public Optional<RuleRow> row(@Nullable String key, LocalDate day) {
        return Optional.ofNullable(find(key, day));
    }

    private @Nullable RuleRow find(@Nullable String key, LocalDate day) {
        ImmutableList<RuleRow> list = key == null ? null : rows.get(key);
        if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                RuleRow row = list.get(i);
                if (row.effective().contains(day)) {
                    return row.enabled() ? row : null;
                }
            }
        }
        return null;
    }

    /**
     * Whether a row counts on a day.
     *
     * @param key the row's key; null never counts
     * @param day the day
     * @return true if {@link #row} finds it
     */
    public boolean holds(@Nullable String key, LocalDate day) {
        return find(key, day) != null;
    }

    /**
     * The period a row says.
     *
     * @param key the row's key, or null
     * @param day the day
     * @return the period, or empty where no row with a period counts
     */
    public Optional<Period> period(@Nullable String key, LocalDate day) {
        return row(key, day).flatMap(r -> r.value().period());
    }

    /**
     * The number a row says.
     *
     * @param key the row's key, or null
     * @param day the day
     * @return the number, or empty where no row with a number counts
     */
    public Optional<BigDecimal> number(@Nullable String key, LocalDate day) {
        return row(key, day).flatMap(r -> r.value().number());
    }

    /**
     * Every row of a key, the hospital's first.
     *
     * @param key the row's key
     * @return the rows, also those that are not enabled; none for an unknown key
     */
    public List<RuleRow> rows(String key) {
        return rows.getOrDefault(key, ImmutableList.of());
    }

    /**
     * The keys of all rows.
     *
     * @return the keys, ascending
     */
    public List<String> keys() {
        return rows.keySet().asList();
    }

    /**
     * A type of credential.
     *
     * @param code its code
     * @return the type, or empty
     */
    public Optional<CredentialType> type(String code) {
        return Optional.ofNullable(types.get(code));
    }

    /**
     * All types.
     *
     * @return the types in the order of the packs
     */
    public List<CredentialType> types() {
        return types.values().asList();
    }

    /**
     * An act.
     *
     * @param code its code
     * @return the act, or empty for one the catalogue does not know
     */
    public Optional<ActType> act(String code) {
        return Optional.ofNullable(acts.get(code));
    }

    /**
     * All acts.
     *
     * @return the acts in the order of the packs
     */
    public List<ActType> acts() {
        return acts.values().asList();
    }

    /**
     * The rules that name an act.
     *
     * @param act the code of an act
     * @return the rules in the order of the packs; none for an unknown act
     */
    public List<ActRule> rulesFor(String act) {
        return rules.getOrDefault(act, ImmutableList.of());
    }

    /**
     * The next day on which some row begins or ceases to hold.
     *
     * @param day the day after which to look
     * @return the day, {@link LocalDate#MAX} where no more change is known
     */
    public LocalDate nextChangeAfter(LocalDate day) {
        LocalDate next = changes.higher(day);
        return next == null ? LocalDate.MAX : next;
    }

    /**
     * The last day up to a day on which some row began or ceased to hold.
     *
     * @param day the day
     * @return the day, {@link LocalDate#MIN} where there is none
     */
    public LocalDate lastChangeUpTo(LocalDate day) {
        LocalDate last = changes.floor(day);
        return last == null ? LocalDate.MIN : last;
    }

    /**
     * The ladder of notices of a type.
     *
     * @param type the type
     * @return days before the deadline, descending; the house default where the type has none
     */
    public List<Integer> ladder(CredentialType type) {
        return type.ladder().isEmpty() ? HOUSE_LADDER : type.ladder();
    }
}
