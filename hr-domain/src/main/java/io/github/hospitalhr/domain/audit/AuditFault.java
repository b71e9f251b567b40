package io.github.hospitalhr.domain.audit;

import io.github.hospitalhr.domain.text.Label;
import java.util.Objects;

/**
 * Something wrong with an audit, and where.
 *
 * @param kind what is wrong
 * @param from the first sequence concerned; for a fault of a checkpoint, the sequence it states or 0
 * @param to the last sequence concerned
 * @param sentence the fault in Chinese and English
 */
public record AuditFault(Kind kind, long from, long to, Label sentence) {

    /** What can be wrong. */
    public enum Kind {
        /** An entry is not as it was written. */
        ALTERED,
        /** Entries between others are gone. */
        DROPPED,
        /** An entry does not stand where it was written. */
        MOVED,
        /** The end is gone. */
        TRUNCATED,
        /** There are two histories: an entry stands twice, or a part was written anew after it was signed. */
        FORKED,
        /** A checkpoint was not signed by a known key, or is none. */
        CHECKPOINT_FORGED,
        /** A checkpoint of another audit, or an old one in the place of a newer one. */
        CHECKPOINT_REPLAYED
    }

    public AuditFault {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(sentence, "sentence");
    }

    static AuditFault of(Kind kind, long from, long to) {
        String zh = switch (kind) {
            case ALTERED -> "被改动";
            case DROPPED -> "被删除";
            case MOVED -> "位置被调换";
            case TRUNCATED -> "被截断";
            case FORKED -> "出现分叉(两个版本)";
            case CHECKPOINT_FORGED -> "检查点签名无效";
            case CHECKPOINT_REPLAYED -> "检查点被重放";
        };
        String en = switch (kind) {
            case ALTERED -> "was altered";
            case DROPPED -> "was dropped";
            case MOVED -> "was moved";
            case TRUNCATED -> "was cut off";
            case FORKED -> "has two versions";
            case CHECKPOINT_FORGED -> "has a checkpoint that no known key signed";
            case CHECKPOINT_REPLAYED -> "has a checkpoint that was replayed";
        };
        String where = from == to ? String.valueOf(from) : from + "-" + to;
        return new AuditFault(kind, from, to, Label.of("第 " + where + " 条" + zh, "entry " + where + " " + en));
    }
}
