package io.github.hospitalhr.performance.pairing;

import io.github.hospitalhr.performance.indicator.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * How a person's time went to duties (工作价值转化率): before and after chores went to an assistant. Immutable.
 *
 * @param minutes minutes by duty, each 0 or more
 */
public record WorkSplit(Map<String, Integer> minutes) {

    public WorkSplit {
        minutes = Map.copyOf(minutes);
        if (minutes.values().stream().anyMatch(time -> time < 0)) {
            throw new IllegalArgumentException("a duty has minutes below 0.\nMaybe a difference was given.");
        }
    }

    /**
     * The share of the time that went to core work.
     *
     * @param core ids of the duties that are core work
     * @return the share in percent, 2 decimals half-up, or empty where no time was counted
     */
    public Optional<BigDecimal> valueShare(Set<String> core) {
        long all = minutes.values().stream().mapToLong(Integer::longValue).sum();
        long valuable = minutes.entrySet().stream()
                .filter(duty -> core.contains(duty.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum();
        return all == 0
                ? Optional.empty()
                : Optional.of(Decimals.HUNDRED
                        .multiply(BigDecimal.valueOf(valuable))
                        .divide(BigDecimal.valueOf(all), Decimals.SCORE_SCALE, RoundingMode.HALF_UP));
    }

    /**
     * What each duty takes less than before (跟单时间 15h → 5h).
     *
     * @param before the split before
     * @return minutes saved by duty, ascending; below zero where it takes longer now
     */
    public Map<String, Integer> saved(WorkSplit before) {
        Map<String, Integer> saved = new TreeMap<>();
        before.minutes().forEach((duty, time) -> saved.merge(duty, time, Integer::sum));
        minutes.forEach((duty, time) -> saved.merge(duty, -time, Integer::sum));
        return saved;
    }
}
