package io.github.hospitalhr.performance.feedback;

import io.github.hospitalhr.domain.people.PersonId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Shows people what others wrote (匿名反馈与改进建议). Comments of a shielded role are shown only if enough raters of that role wrote
 * one, without the rater, and in an order that tells nothing of who wrote when. A comment that names somebody waits for a person to
 * look at it. Style can still betray a writer: what is shown is de-identified (去标识化), not anonymous. Immutable.
 */
public final class CommentBoard {

    private final int floor;
    private final List<String> telling;

    /**
     * A board.
     *
     * @param floor fewest raters of a shielded role who wrote something, from 3
     * @param telling words that betray a rater: names, numbers and nicknames of the raters; compared without case
     */
    public CommentBoard(int floor, List<String> telling) {
        this.floor = floor;
        this.telling = telling.stream()
                .filter(word -> !word.isBlank())
                .map(word -> word.strip().toLowerCase(Locale.ROOT))
                .toList();
        if (floor < 3) {
            throw new IllegalArgumentException("floor (" + floor + ") must be at least 3.\nMaybe 5 is meant.");
        }
    }

    /**
     * What a person is shown.
     *
     * @param ratee the person
     * @param texts the texts by role
     * @param withheld roles with too few raters; how many there were is not told
     */
    public record Shown(PersonId ratee, Map<RaterRole, List<String>> texts, List<RaterRole> withheld) {
        public Shown {
            Map<RaterRole, List<String>> copy = new EnumMap<>(RaterRole.class);
            texts.forEach((role, list) -> copy.put(role, List.copyOf(list)));
            texts = Collections.unmodifiableMap(copy);
            withheld = List.copyOf(withheld);
        }

        /** The roles only. */
        @Override
        public String toString() {
            return "Shown[" + texts.keySet() + ", withheld " + withheld + "]";
        }
    }

    /**
     * What is shown of the comments about one person.
     *
     * @param ratee the person
     * @param comments the comments of a closed round; others' are ignored
     * @param recusals who withdraws from rating whom
     * @return the texts
     */
    public Shown show(PersonId ratee, List<Comment> comments, List<Recusal> recusals) {
        Set<Recusal> withdrawn = new HashSet<>(recusals);
        Map<RaterRole, List<Comment>> byRole = new EnumMap<>(RaterRole.class);
        for (Comment comment : comments) {
            boolean counts = comment.ratee().equals(ratee)
                    && !withdrawn.contains(new Recusal(comment.rater(), ratee))
                    && (!comment.role().shielded() || !betrays(comment));
            if (counts) {
                byRole.computeIfAbsent(comment.role(), role -> new ArrayList<>())
                        .add(comment);
            }
        }
        Map<RaterRole, List<String>> texts = new EnumMap<>(RaterRole.class);
        List<RaterRole> withheld = new ArrayList<>();
        byRole.forEach((role, list) -> {
            long raters = list.stream().map(Comment::rater).distinct().count();
            if (role.shielded() && raters < floor) {
                withheld.add(role);
            } else {
                texts.put(
                        role,
                        list.stream()
                                .map(comment -> comment.text().strip())
                                .sorted(Comparator.comparing(text -> mixed(ratee, text)))
                                .toList());
            }
        });
        return new Shown(ratee, texts, withheld);
    }

    /**
     * Comments of shielded roles that name somebody: a person outside of the ward reads them and asks the rater for other words.
     *
     * @param comments the comments
     * @return those that wait, in the order given
     */
    public List<Comment> waiting(List<Comment> comments) {
        return comments.stream()
                .filter(comment -> comment.role().shielded() && betrays(comment))
                .toList();
    }

    private boolean betrays(Comment comment) {
        String text = comment.text().toLowerCase(Locale.ROOT);
        return text.contains(comment.rater().value().toLowerCase(Locale.ROOT))
                || telling.stream().anyMatch(text::contains);
    }

    private static String mixed(PersonId ratee, String text) {
        try {
            byte[] bytes = (ratee + "\u001f" + text).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
