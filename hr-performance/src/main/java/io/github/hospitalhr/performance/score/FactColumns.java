package io.github.hospitalhr.performance.score;

import io.github.hospitalhr.domain.people.PersonId;
import io.github.hospitalhr.performance.fact.FactShare;
import io.github.hospitalhr.performance.fact.LedgerEntry;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Facts that count, in columns: about 16 bytes for each, however many there are. Values are exact; those with more than four
 * decimals, or too large, are kept beside. Not for use by several threads while it grows.
 */
public final class FactColumns {

    /** Facts of one block. */
    static final int BLOCK = 1 << 16;

    /** Decimals kept in the columns. */
    static final int SCALE = 4;

    private static final int MOST_DIGITS = 18;

    private final YearMonth first;
    private final int months;
    private final Map<PersonId, Integer> people = new HashMap<>();
    private final List<PersonId> peopleInOrder = new ArrayList<>();
    private final Map<String, Integer> types = new HashMap<>();
    private final List<Block> blocks = new ArrayList<>();
    private final List<Wide> wide = new ArrayList<>();
    private int used = BLOCK;

    /** Some facts: person, type and month in one number each, and the value in ten-thousandths. */
    static final class Block {
        final int[] person = new int[BLOCK];
        final short[] type = new short[BLOCK];
        final short[] month = new short[BLOCK];
        final long[] value = new long[BLOCK];
    }

    /** A fact that the columns cannot hold; {@code before} facts of the columns came before it. */
    record Wide(int person, int type, int month, BigDecimal value, long before) {}

    /**
     * No facts yet.
     *
     * @param first the first month
     * @param months number of months, 1 to 1,200
     */
    public FactColumns(YearMonth first, int months) {
        this.first = Objects.requireNonNull(first, "first");
        this.months = months;
        if (months < 1 || months > 1200) {
            throw new IllegalArgumentException(
                    "months (" + months + ") must be 1 to 1200.\nMaybe the number of days was given.");
        }
    }

    /**
     * Adds an entry for each person it has a share for. Entries of one person and month come in the order in which a ledger
     * answers them: ascending by day, time and key.
     *
     * @param entry the entry that counts under its key
     * @throws IllegalArgumentException if its month is not one of these
     */
    public void add(LedgerEntry entry) {
        YearMonth month = YearMonth.from(entry.fact().day());
        for (FactShare share : entry.shares()) {
            add(share.person(), month, entry.fact().type(), share.value());
        }
    }

    /**
     * Adds what an entry means for one person.
     *
     * @param entry the entry that counts under its key
     * @param person the person
     */
    public void add(LedgerEntry entry, PersonId person) {
        YearMonth month = YearMonth.from(entry.fact().day());
        for (FactShare share : entry.shares()) {
            if (share.person().equals(person)) {
                add(person, month, entry.fact().type(), share.value());
            }
        }
    }

    /**
     * Adds a fact. Facts of one person and month come ascending by day, time and key.
     *
     * @param person the person
     * @param month the month
     * @param type the type
     * @param value the value in the smallest unit of its dimension
     * @throws IllegalArgumentException if the month is not one of these
     */
    public void add(PersonId person, YearMonth month, String type, BigDecimal value) {
        long slot = ChronoUnit.MONTHS.between(first, month);
        if (slot < 0 || slot >= months) {
            throw new IllegalArgumentException("month (" + month + ") is not one of the " + months + " from " + first
                    + ".\nMaybe facts of the window of an indicator are needed: start earlier.");
        }
        int row = row(person);
        int kind = types.computeIfAbsent(type, t -> types.size());
        if (kind > Short.MAX_VALUE) {
            throw new IllegalArgumentException("there are more than " + Short.MAX_VALUE
                    + " types of facts.\nMaybe the source key was given as the type.");
        }
        if (value.scale() <= SCALE && value.precision() - value.scale() + SCALE <= MOST_DIGITS) {
            put(row, kind, (int) slot, value.setScale(SCALE).unscaledValue().longValueExact());
        } else {
            wide.add(new Wide(row, kind, (int) slot, value, size() - wide.size()));
        }
    }

    /**
     * Adds a person, who is scored even without any fact.
     *
     * @param person the person
     */
    public void add(PersonId person) {
        row(person);
    }

    private int row(PersonId person) {
        Integer row = people.get(Objects.requireNonNull(person, "person"));
        if (row == null) {
            row = people.size();
            people.put(person, row);
            peopleInOrder.add(person);
        }
        return row;
    }

    private void put(int person, int type, int month, long value) {
        if (used == BLOCK) {
            blocks.add(new Block());
            used = 0;
        }
        Block block = blocks.get(blocks.size() - 1);
        block.person[used] = person;
        block.type[used] = (short) type;
        block.month[used] = (short) month;
        block.value[used] = value;
        used++;
    }

    /**
     * Number of facts.
     *
     * @return the facts added
     */
    public long size() {
        return (long) blocks.size() * BLOCK - (BLOCK - used) + wide.size();
    }

    YearMonth first() {
        return first;
    }

    int months() {
        return months;
    }

    /** People in the order of their first facts; their places are the numbers in the columns. */
    List<PersonId> people() {
        return peopleInOrder;
    }

    Map<String, Integer> types() {
        return types;
    }

    List<Block> blocks() {
        return blocks;
    }

    int used(int block) {
        return block == blocks.size() - 1 ? used : BLOCK;
    }

    List<Wide> wide() {
        return wide;
    }

    /** The sizes only. */
    @Override
    public String toString() {
        return "FactColumns[" + size() + " facts, " + people.size() + " people, " + Arrays.asList(first, months) + "]";
    }
}
