package io.github.hospitalhr.domain.access;

import io.github.hospitalhr.domain.text.Label;

/**
 * Why something is denied, from the first thing missing to the last. For whoever administers rights, and for the audit: to the actor
 * a host shows {@link #REFUSED} only, for the difference tells whether somebody exists.
 */
public enum Denial {
    /** Nobody is signed in. */
    NO_IDENTITY("未登录", "nobody is signed in"),
    /** Somebody acts under another's id. */
    IMPERSONATION("冒用他人身份", "somebody acts under another's id"),
    /** The account has no grant on the day. */
    NO_GRANT("账号当天没有任何授权", "the account has no grant on the day"),
    /** No role of the account has a rule for this data and mode. */
    NO_RULE("角色没有这类数据的权限", "no role of the account has a rule for it"),
    /** The rules do not serve the purpose. */
    PURPOSE("用途不符", "the purpose is not one the rule serves"),
    /** The actor does not stand in the relation that the rule asks for. */
    RELATION("关系不符", "the actor does not stand in that relation"),
    /** The subject lies outside the scope of the grants. */
    SCOPE("不在数据范围内", "it lies outside the scope of the grants"),
    /** It is sensitive, the purpose rests on no legal basis, and the person has not agreed (PIPL arts 28, 29). */
    CONSENT("未取得本人单独同意", "the person has not agreed to it");

    /** What the actor is told, whatever the reason. */
    public static final Label REFUSED = Label.of("无权执行此操作", "you may not do this");

    private final String zh;
    private final String en;

    Denial(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /**
     * The reason in words.
     *
     * @return the reason in Chinese and English
     */
    public Label label() {
        return Label.of(zh, en);
    }
}
