package io.github.hospitalhr.domain.eligibility;

import java.util.List;

/**
 * Answers whether a person may do some work, here, then, and why not. Scheduling asks; credentials answers; a host may
 * answer from its own data. A business "no" is an answer, never an exception.
 *
 * <ol>
 *   <li><b>E1</b> Every request gets an answer; an unknown person, unit or act is answered with a denial and its reason.
 *   <li><b>E2</b> The answer holds for the whole window {@code [from, to)}: a right that ends inside it is not enough.
 *   <li><b>E3</b> A verdict other than permit carries at least one reason.
 *   <li><b>E4</b> The same request gives an equal answer as long as no record changes and {@code validUntil} has not come.
 *   <li><b>E5</b> {@link #decideAll} answers each request as {@link #decide} would, in the same order.
 *   <li><b>E6</b> Thread-safe; asking changes nothing.
 * </ol>
 */
@FunctionalInterface
public interface Eligibility {

    /**
     * Answers one request.
     *
     * @param request who, what, where, when
     * @return the answer
     */
    Decision decide(WorkRequest request);

    /**
     * Answers many requests, as a roster has them.
     *
     * @param requests the requests
     * @return one answer for each request, in their order
     */
    default List<Decision> decideAll(List<WorkRequest> requests) {
        return requests.stream().map(this::decide).toList();
    }

    /**
     * Permits everything; for hosts that keep no credentials.
     *
     * @return the port
     */
    static Eligibility allowAll() {
        return request -> Decision.permit();
    }

    /**
     * Asks several ports and joins their answers with {@link Decision#and}. Asks all of them, so that every reason is
     * named.
     *
     * @param ports the ports, in the order in which their reasons are to be read; none permits everything
     * @return the port
     */
    static Eligibility allOf(List<Eligibility> ports) {
        List<Eligibility> copy = List.copyOf(ports);
        return request -> copy.stream().map(port -> port.decide(request)).reduce(Decision.permit(), Decision::and);
    }
}
