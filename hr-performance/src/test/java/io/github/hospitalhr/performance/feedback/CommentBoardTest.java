package io.github.hospitalhr.performance.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.hospitalhr.domain.people.PersonId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CommentBoardTest {

    private static final PersonId NURSE = PersonId.of("n01");
    private static final CommentBoard BOARD = new CommentBoard(3, List.of("王芳", "Lily", " "));

    private static Comment peer(int rater, String text) {
        return new Comment(PersonId.of("p" + rater), NURSE, RaterRole.PEER, text);
    }

    private static List<Comment> three() {
        return new ArrayList<>(List.of(peer(1, "交班清楚"), peer(2, "乐于助人"), peer(3, "夜班很稳 𠮷")));
    }

    @Test
    void enoughRatersAreShownWithoutTheirNames() {
        CommentBoard.Shown shown = BOARD.show(NURSE, three(), List.of());

        assertThat(shown.texts().get(RaterRole.PEER)).containsExactlyInAnyOrder("交班清楚", "乐于助人", "夜班很稳 𠮷");
        assertThat(shown.withheld()).isEmpty();
        assertThat(shown.toString()).doesNotContain("交班");
    }

    @Test
    void theOrderTellsNothingOfWhoWroteWhen() {
        List<Comment> comments = three();
        comments.add(peer(4, "记录及时"));
        List<String> shown = BOARD.show(NURSE, comments, List.of()).texts().get(RaterRole.PEER);
        for (long seed = 0; seed < 20; seed++) {
            Collections.shuffle(comments, new Random(seed));
            assertThat(BOARD.show(NURSE, comments, List.of()).texts().get(RaterRole.PEER))
                    .as("seed %d", seed)
                    .isEqualTo(shown);
        }
    }

    @Test
    void tooFewRatersAreWithheldHoweverMuchTheyWrote() {
        List<Comment> comments = List.of(peer(1, "a"), peer(1, "b"), peer(1, "c"), peer(2, "d"));

        CommentBoard.Shown shown = BOARD.show(NURSE, comments, List.of());

        assertThat(shown.texts()).isEmpty();
        assertThat(shown.withheld()).containsExactly(RaterRole.PEER);
    }

    @Test
    void whoWithdrewDoesNotCount() {
        List<Recusal> recusals = List.of(new Recusal(PersonId.of("p3"), NURSE));
        assertThat(BOARD.show(NURSE, three(), recusals).withheld()).containsExactly(RaterRole.PEER);
    }

    @Test
    void aCommentThatNamesARaterWaitsAndDoesNotFillTheGroup() {
        List<Comment> comments = List.of(peer(1, "交班清楚"), peer(2, "lily 上次帮我"), peer(3, "我是P3,谢谢"));

        assertThat(BOARD.waiting(comments)).extracting(c -> c.rater().value()).containsExactly("p2", "p3");
        assertThat(BOARD.show(NURSE, comments, List.of()).texts()).isEmpty();
        List<Comment> more = new ArrayList<>(three());
        more.addAll(comments.subList(1, 3));
        assertThat(BOARD.show(NURSE, more, List.of()).texts().get(RaterRole.PEER))
                .hasSize(3)
                .noneMatch(text -> text.contains("lily") || text.contains("P3"));
    }

    @Test
    void aManagerAnswersByNameAndNeedsNoGroup() {
        Comment manager = new Comment(PersonId.of("head"), NURSE, RaterRole.MANAGER, "王芳也这样认为");
        assertThat(BOARD.show(NURSE, List.of(manager), List.of()).texts().get(RaterRole.MANAGER))
                .containsExactly("王芳也这样认为");
        assertThat(BOARD.waiting(List.of(manager))).isEmpty();
    }

    @Test
    void callersMistakes() {
        assertThatThrownBy(() -> new CommentBoard(2, List.of())).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> peer(1, " ")).hasMessageContaining("Maybe");
        assertThatThrownBy(() -> peer(1, "𠮷".repeat(2001))).hasMessageContaining("2000");
        assertThat(peer(1, "𠮷".repeat(2000)).toString()).isEqualTo("Comment[PEER]");
        assertThatThrownBy(() -> new Comment(NURSE, NURSE, RaterRole.PEER, "x")).hasMessageContaining("swapped");
    }
}
