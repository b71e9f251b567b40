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
 */
@NullMarked
package io.github.hospitalhr.domain.guard;

import org.jspecify.annotations.NullMarked;
