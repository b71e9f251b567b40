package io.github.hospitalhr.domain.audit;

import com.google.common.collect.Range;
import com.google.common.collect.TreeRangeSet;
import io.github.hospitalhr.domain.audit.AuditFault.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Goes along the entries of an audit and collects what is wrong. For use by one thread. */
final class ChainWalk {

    private final CheckpointCheck checkpoints;
    private final ChainDigest chain;
    private final List<AuditFault> faults;
    private final TreeRangeSet<Long> missing = TreeRangeSet.create();
    private final long floor;
    private long entries;
    private long first;
    private long next;
    private long agreed;
    private int agreeing;
    /** Hash of the entry before the next one; null where it cannot be known. */
    private @Nullable String hash;

    ChainWalk(CheckpointCheck checkpoints, ChainDigest chain) {
        this.checkpoints = checkpoints;
        this.chain = chain;
        this.faults = new ArrayList<>(checkpoints.faults());
        Optional<Checkpoint> start = checkpoints.floor();
        this.floor = start.map(Checkpoint::sequence).orElse(0L);
        this.agreed = floor;
        this.next = floor + 1;
        this.hash = start.map(Checkpoint::hash).orElse(AuditEntry.START);
        // What was purged is gone, but a checkpoint of its last entry still tells whether it was the history that was
        // signed.
        start.filter(end ->
                        checkpoints.at(floor).stream().anyMatch(c -> !c.hash().equals(end.hash())))
                .ifPresent(end -> add(Kind.FORKED, 1, floor));
    }

    void entry(String line) {
        Optional<AuditEntry> read = AuditLine.parse(line);
        if (read.isPresent() && read.get().sequence() <= floor) {
            // A purge that was broken off leaves some of what the floor says is gone.
            return;
        }
        entries++;
        if (read.isEmpty() || !AuditLine.isSound(chain, read.get())) {
            altered(read);
            return;
        }
        AuditEntry entry = read.get();
        long sequence = entry.sequence();
        first = first == 0 ? sequence : first;
        if (sequence < next) {
            if (missing.contains(sequence)) {
                missing.remove(Range.closedOpen(sequence, sequence + 1));
                add(Kind.MOVED, sequence, sequence);
            } else {
                add(Kind.FORKED, sequence, sequence);
            }
            return;
        }
        if (sequence > next) {
            missing.add(Range.closedOpen(next, sequence));
        } else if (hash != null && !entry.previous().equals(hash)) {
            // Both entries are sound by themselves, but this one was written behind another text of the one before.
            add(Kind.ALTERED, Math.max(1, sequence - 1), Math.max(1, sequence - 1));
        }
        next = sequence + 1;
        hash = entry.hash();
        compare(entry);
    }

    /** An entry that is not what its hash says: it stands in the place of the next one, unless it says otherwise. */
    private void altered(Optional<AuditEntry> read) {
        long place = next;
        if (read.isPresent()
                && read.get().sequence() > next
                && !read.get().previous().equals(hash)) {
            place = read.get().sequence();
            missing.add(Range.closedOpen(next, place));
        }
        first = first == 0 ? place : first;
        add(Kind.ALTERED, place, place);
        next = place + 1;
        hash = null;
    }

    private void compare(AuditEntry entry) {
        for (Checkpoint checkpoint : checkpoints.at(entry.sequence())) {
            if (checkpoint.hash().equals(entry.hash())) {
                agreed = entry.sequence();
                agreeing++;
            } else {
                add(Kind.FORKED, agreed + 1, entry.sequence());
            }
        }
    }

    /** The head as the copy states it, or null where it has none. */
    AuditReport end(@Nullable String head) {
        for (Range<Long> gap : missing.asRanges()) {
            add(Kind.DROPPED, gap.lowerEndpoint(), gap.upperEndpoint() - 1);
        }
        long last = next - 1;
        long stated = head == null ? last + 1 : AuditHead.sequence(head);
        long covered = Math.max(checkpoints.covered(), stated);
        if (covered > last) {
            add(Kind.TRUNCATED, last + 1, covered);
        }
        if (head != null && last > 0) {
            stated(head, stated, last);
        }
        faults.sort(Comparator.comparingLong(AuditFault::from).thenComparing(AuditFault::kind));
        List<AuditFault> distinct = faults.stream().distinct().toList();
        return new AuditReport(entries, first, entries == 0 ? 0 : last, agreeing, distinct);
    }

    private void stated(String head, long stated, long last) {
        if (stated < 0 || (stated == last && hash != null && !head.endsWith("\t" + hash))) {
            add(Kind.ALTERED, last, last);
        } else if (stated < last && last > floor) {
            // Nobody who appends leaves entries behind the end: they were written past it.
            add(Kind.FORKED, Math.max(stated, floor) + 1, last);
        }
    }

    private void add(Kind kind, long from, long to) {
        faults.add(AuditFault.of(kind, from, to));
    }
}
