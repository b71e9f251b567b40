/**
 * Input checks at the entry points: every fault at once, with path, value, rule, and a sentence in Chinese and English.
 *
 * <p>What one field may hold is Bean Validation: constraints at the components of the records, with sentences in this package's
 * bundles. What must hold between fields, between records, or with what is stored is code that answers {@link
 * io.github.hospitalhr.domain.validation.InputFault}s in the same form. An entry point collects both before it throws one {@link
 * io.github.hospitalhr.domain.validation.InvalidInputException}; where a field is missing, the code leaves out what cannot be told.
 *
 * <table>
 *   <caption>What is checked how</caption>
 *   <tr><th>module</th><th>by constraints</th><th>by code</th></tr>
 *   <tr><td>{@code hr-domain}</td>
 *     <td>people, units, calendar years, access policies</td>
 *     <td>overlaps, unknown ids, circles and shares of people and units; circles and repetitions of roles; calendar days
 *       that contradict each other; templates and parameters of notices; what is JSON at all</td></tr>
 *   <tr><td>{@code hr-domain-personnel}</td>
 *     <td>checklists and their cases, establishment and employment policies, privacy documents</td>
 *     <td>circles and repetitions of steps; quotas that count nobody or stand twice</td></tr>
 *   <tr><td>{@code hr-scheduling}</td>
 *     <td>what must be given in roster problems, rules, packs, rosters, editions, offers and relaxation lists, when they are read as
 *       documents</td>
 *     <td>numbers, texts and references of a roster problem and its rules, whether it was read or built ({@code Scheduling.validate}
 *       and every call that takes a problem)</td></tr>
 *   <tr><td>{@code hr-scheduling-life}</td>
 *     <td>what must be given in schemes, ledger pages, attendance, rotation and sheet documents</td>
 *     <td>what schemes say together; rows of sheets, with their cells</td></tr>
 *   <tr><td>{@code hr-credentials}</td>
 *     <td>none: certificates and rules come from many sources, whose faults are told in one form</td>
 *     <td>everything: packs with line and column, certificates and facts against the catalogue, FHIR documents, rows of sheets</td></tr>
 *   <tr><td>{@code hr-performance}</td>
 *     <td>documents of scores and pools</td>
 *     <td>schemes and indicators as a whole; values of one record in its constructor</td></tr>
 * </table>
 *
 * <p>Identifiers, ranges and other value types refuse what they cannot be in their constructors, in all modules; reading a document
 * turns such a refusal into a fault with its place.
 */
@NullMarked
package io.github.hospitalhr.domain.validation;

import org.jspecify.annotations.NullMarked;
