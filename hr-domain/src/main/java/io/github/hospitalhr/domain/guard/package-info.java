/**
 * Nobody past the check: one {@link io.github.hospitalhr.domain.guard.AccessGate} for each request joins access control and audit, and
 * every part of the SDK that reads or changes stored data of people has a guarded face that takes it: {@code workforce.as(gate)},
 * {@code credentials.as(gate)}, {@code register.as(gate)}.
 *
 * <pre>{@code
 * AccessGuard guard = new AccessGuard(control, trail, workforce.people(), clock, zone); // once
 * AccessGate gate = guard.as(actor, "roster");                                          // for each request
 * Optional<CredentialFile> file = credentials.as(gate).file(nurse);
 * }</pre>
 *
 * <p>What is behind the faces, the registers and desks themselves, is the host's own system side: jobs, imports, and the modules among
 * each other. Requests of people go through a face. A test of the house names every operation that reaches stored data without an
 * actor, each with its reason; a new one turns it red. Computations on given values (checker, generator, scorers, packs) hold nothing
 * and need no gate.
 *
 * <p>What records tell of somebody's health is a class of data of its own: {@code HEALTH} is asked for the person and the purpose wherever a
 * face shows a field that may tell of it, and {@link io.github.hospitalhr.domain.guard.HealthSight#MARK} stands in the place of what may
 * not be shown. These fields are:
 *
 * <ul>
 *   <li>credentials: duties that the pack declares as {@code health} with their results, reasons and deadlines; grounds of suspensions and
 *       losses; reasons and findings about emergencies, and where these are known from;
 *   <li>people: why something was recorded in a history;
 *   <li>rosters: reasons, accepted and broken rules of amendments; that a protection forbids a change or an exchange;
 *   <li>attendance: reasons of corrections; notes and reasons of ledgers, and accounts named {@code health.…};
 *   <li>processes: notes of steps; performance: grounds, reasons, evidence and words of appeals, proposals, plans, restated months and pools;
 *   <li>a copy of what is kept about a person: every class of data with one of these.
 * </ul>
 *
 * <p>Fields that are codes, numbers and references to documents by their meaning are shown as they are: do not name a shift, a position,
 * an indicator, the document that allows an admission or the evidence of a consent after an illness.
 */
@NullMarked
package io.github.hospitalhr.domain.guard;

import org.jspecify.annotations.NullMarked;
