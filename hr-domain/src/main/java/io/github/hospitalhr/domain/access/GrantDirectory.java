package io.github.hospitalhr.domain.access;

import java.util.List;

/**
 * Reads the grants of an account from where the host keeps them. {@code GrantDirectoryContract} in the testkit has a test for each
 * rule under the same number.
 *
 * <ol>
 *   <li><b>R1</b> All grants of the account, of all days, in a fixed order; an unknown account has none, which is no exception.
 *   <li><b>R2</b> No grant of another account: ids are compared exactly.
 *   <li><b>R3</b> The list belongs to the caller: immutable, unaffected by later changes.
 *   <li><b>R4</b> Thread-safe. Called once for each check: keep it in memory.
 * </ol>
 */
@FunctionalInterface
public interface GrantDirectory {

    /**
     * The grants of an account.
     *
     * @param actor the host's id of the account
     * @return its grants
     */
    List<Grant> of(String actor);
}
