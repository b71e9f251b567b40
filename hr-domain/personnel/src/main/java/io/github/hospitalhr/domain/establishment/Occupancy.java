package io.github.hospitalhr.domain.establishment;

import java.util.Objects;

/**
 * How far a quota is taken on a day. Shares are counted in percent of a full post, so that two halves make one.
 *
 * @param quota the quota
 * @param heads how many people have a posting that counts
 * @param percent the sum of their shares, 100 for each full post
 */
public record Occupancy(Quota quota, int heads, int percent) {

    public Occupancy {
        Objects.requireNonNull(quota, "quota");
    }

    /**
     * What is free.
     *
     * @return percent of full posts, 0 where none is free
     */
    public int vacantPercent() {
        return Math.max(0, 100 * quota.posts() - percent);
    }

    /**
     * What is taken beyond the quota (超编).
     *
     * @return percent of full posts, 0 where nothing is
     */
    public int overPercent() {
        return Math.max(0, percent - 100 * quota.posts());
    }
}
